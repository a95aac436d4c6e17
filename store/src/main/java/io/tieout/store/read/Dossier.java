package io.tieout.store.read;

import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.Observed;
import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import java.util.List;

/**
 * All that is known about one match, exception, journal or document.
 *
 * @param match what is explained, if it is a match (its evidence is in it); else null
 * @param exception what is explained, if it is an exception (its suggestions are in it); else null
 * @param journal what is explained, if it is a journal; else null
 * @param items the documents it is about, those it suggests included
 * @param otherMatches what claims or claimed the same items: rivals and former matches
 * @param otherExceptions what else was said about the same items
 * @param journals what was posted because of it
 * @param decisions what people decided about the same items, oldest first
 */
public record Dossier(
        String id,
        Match match,
        ExceptionItem exception,
        ChainedJournal journal,
        List<Observed> items,
        List<Match> otherMatches,
        List<ExceptionItem> otherExceptions,
        List<ChainedJournal> journals,
        List<DecisionEvent> decisions) {

    public Dossier {
        items = List.copyOf(items);
        otherMatches = List.copyOf(otherMatches);
        otherExceptions = List.copyOf(otherExceptions);
        journals = List.copyOf(journals);
        decisions = List.copyOf(decisions);
    }
}
