package io.tieout.console.views;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * All that is known about a match.
 *
 * @param match its fields stand beside the others
 * @param journals empty for who may not see the ledger
 */
public record MatchDossier(
        @JsonUnwrapped MatchView match,
        List<DocumentView> leftDocuments,
        List<DocumentView> rightDocuments,
        List<JournalView> journals,
        List<DecisionView> decisions,
        List<MatchView> otherMatches) {}
