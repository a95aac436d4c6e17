package io.tieout.jobs.cli;

import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.results.Suggestion;
import io.tieout.formats.json.ResultsJson;
import io.tieout.store.read.Dossier;
import io.tieout.store.read.PairDossier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Explains results from the files that a bounded run wrote: {@code matches.jsonl}, {@code
 * exceptions.jsonl} and {@code postings.jsonl}. Every question reads them once or twice; memory is
 * what the answer holds. The documents themselves are not in these files.
 */
final class ResultsFolder {

    private final Path folder;

    /**
     * @throws UnreachableException if there are no results in the folder
     */
    ResultsFolder(Path folder) {
        this.folder = folder;
        if (!Files.exists(folder.resolve("matches.jsonl"))
                && !Files.exists(folder.resolve("exceptions.jsonl"))) {
            throw new UnreachableException(
                    "neither matches.jsonl nor exceptions.jsonl is in " + folder);
        }
    }

    /** The dossier of a match, exception, posting or document; empty if nothing names the id. */
    Optional<Dossier> explain(String id) {
        Set<String> itemIds = new LinkedHashSet<>();
        Match match = first(matches(Set.of(id), it -> it.id().equals(id)));
        ExceptionItem exception = first(exceptions(Set.of(id), it -> it.id().equals(id)));
        ChainedJournal journal = first(postings(id, it -> it.journal().id().equals(id)));
        if (match != null) {
            itemIds.addAll(itemsOf(match));
        } else if (exception != null) {
            itemIds.addAll(itemsOf(exception));
        } else if (journal != null) {
            itemIds.addAll(itemsOfCause(journal.journal().cause()));
        } else {
            itemIds.add(id);
        }
        List<Match> matches = matchesOf(itemIds, id);
        List<ExceptionItem> exceptions = exceptionsAbout(itemIds, id);
        boolean known = match != null || exception != null || journal != null;
        if (!known && matches.isEmpty() && exceptions.isEmpty()) {
            return Optional.empty();
        }
        List<ChainedJournal> posted = postings(id, it -> it.journal().cause().equals(id));
        return Optional.of(
                new Dossier(
                        id,
                        match,
                        exception,
                        journal,
                        List.of(),
                        matches,
                        exceptions,
                        posted,
                        List.of()));
    }

    /** What is known about two documents. */
    PairDossier explain(String firstId, String secondId) {
        PairDossier.Side first = side(firstId);
        PairDossier.Side second = side(secondId);
        List<Match> together = new ArrayList<>(first.matches());
        together.retainAll(second.matches());
        return new PairDossier(first, second, together, List.of(), null, null);
    }

    private PairDossier.Side side(String id) {
        return new PairDossier.Side(
                id, null, matchesOf(Set.of(id), ""), exceptionsAbout(Set.of(id), ""), List.of());
    }

    private Set<String> itemsOfCause(String cause) {
        Set<String> ids = new LinkedHashSet<>();
        matches(Set.of(cause), it -> it.id().equals(cause)).forEach(it -> ids.addAll(itemsOf(it)));
        exceptions(Set.of(cause), it -> it.id().equals(cause))
                .forEach(it -> ids.addAll(itemsOf(it)));
        return ids;
    }

    private List<Match> matchesOf(Set<String> itemIds, String exceptId) {
        return matches(
                itemIds,
                it -> !it.id().equals(exceptId) && !Collections.disjoint(itemsOf(it), itemIds));
    }

    private List<ExceptionItem> exceptionsAbout(Set<String> itemIds, String exceptId) {
        return exceptions(
                itemIds,
                it -> !it.id().equals(exceptId) && !Collections.disjoint(it.subjects(), itemIds));
    }

    private static Set<String> itemsOf(Match match) {
        Set<String> ids = new LinkedHashSet<>(match.left());
        ids.addAll(match.right());
        return ids;
    }

    private static Set<String> itemsOf(ExceptionItem exception) {
        Set<String> ids = new LinkedHashSet<>(exception.subjects());
        for (Suggestion suggestion : exception.suggestions()) {
            ids.addAll(suggestion.ids());
        }
        return ids;
    }

    private List<Match> matches(Set<String> ids, Predicate<Match> wanted) {
        return scan("matches.jsonl", ids, ResultsJson::readMatch, wanted);
    }

    private List<ExceptionItem> exceptions(Set<String> ids, Predicate<ExceptionItem> wanted) {
        return scan("exceptions.jsonl", ids, ResultsJson::readException, wanted);
    }

    private List<ChainedJournal> postings(String id, Predicate<ChainedJournal> wanted) {
        return scan("postings.jsonl", Set.of(id), ResultsJson::readPosting, wanted);
    }

    /** Parses only the lines in which one of the ids stands somewhere: that is what takes long. */
    private <T> List<T> scan(
            String name, Set<String> ids, Function<String, T> reader, Predicate<T> wanted) {
        Path file = folder.resolve(name);
        List<T> found = new ArrayList<>();
        if (!Files.exists(file) || ids.isEmpty()) {
            return found;
        }
        try (JsonLineFile lines = JsonLineFile.open(file)) {
            while (lines.hasNext()) {
                String line = new String(lines.next(), StandardCharsets.UTF_8);
                // An id with an escaped character stands there in another form.
                if (line.indexOf('\\') >= 0 || ids.stream().anyMatch(line::contains)) {
                    T result = read(file, lines.number(), line, reader);
                    if (wanted.test(result)) {
                        found.add(result);
                    }
                }
            }
        }
        return found;
    }

    private static <T> T read(Path file, long number, String line, Function<String, T> reader) {
        try {
            return reader.apply(line);
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    file + ", line " + number + " is not a result: " + e.getMessage(), e);
        }
    }

    private static <T> T first(List<T> found) {
        return found.isEmpty() ? null : found.get(0);
    }
}
