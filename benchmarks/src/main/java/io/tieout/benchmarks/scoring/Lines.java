package io.tieout.benchmarks.scoring;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The lines of truth and result files, with the fields that scoring needs. */
final class Lines {
    static final ObjectMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private Lines() {}

    /**
     * Reads a file line by line; a file that does not exist has none.
     *
     * @throws UncheckedIOException if it cannot be read or is not JSON Lines
     */
    static <T> void each(Path file, Class<T> type, Consumer<T> consumer) {
        if (!Files.exists(file)) {
            return;
        }
        try (MappingIterator<T> lines = JSON.readerFor(type).readValues(file.toFile())) {
            while (lines.hasNextValue()) {
                consumer.accept(lines.nextValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }

    record Link(
            String kind,
            List<String> left,
            List<String> right,
            String currency,
            List<String> leftAmounts,
            List<String> rightAmounts,
            boolean mayBeAmbiguous,
            boolean automatic,
            boolean anyBalanced) {}

    record Fault(
            String kind,
            List<String> ids,
            String reason,
            String stream,
            long line,
            String currency,
            List<String> amounts,
            List<String> alternatives) {

        Fault {
            amounts = orEmpty(amounts);
        }
    }

    /** What is true about a payment of a feed of receivables. */
    record Payment(
            String paymentId,
            String kind,
            String amount,
            String currency,
            boolean decidable,
            boolean mayPost,
            boolean remittance,
            List<Allocated> allocations) {}

    /** What has to become of a bill of a feed of payables. */
    record Invoice(
            String invoiceId,
            String kind,
            String outcome,
            List<String> reasons,
            String duplicateOf,
            String duplicateKind) {

        Invoice {
            reasons = orEmpty(reasons);
        }
    }

    record DuplicateLine(String invoiceId, String duplicateOf, String kind) {}

    record Allocated(String receivableId, String amount) {}

    /**
     * A part of a match.
     *
     * @param currency null where it is that of the match
     */
    record AllocationLine(String leftId, String rightId, String amount, String currency) {
        String currencyIn(MatchLine match) {
            return currency == null ? match.currency() : currency;
        }
    }

    record MatchLine(
            String id,
            String kind,
            String rule,
            String status,
            List<String> left,
            List<String> right,
            String currency,
            List<AllocationLine> allocations) {

        MatchLine {
            left = orEmpty(left);
            right = orEmpty(right);
            allocations = orEmpty(allocations);
        }
    }

    record ExceptionLine(String reason, List<String> subjects, List<SuggestionLine> suggestions) {
        ExceptionLine {
            subjects = orEmpty(subjects);
            suggestions = orEmpty(suggestions);
        }
    }

    record SuggestionLine(List<String> ids) {
        SuggestionLine {
            ids = orEmpty(ids);
        }
    }

    record DeadLetterLine(String source, String position) {}
}
