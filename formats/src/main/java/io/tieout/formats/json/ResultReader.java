package io.tieout.formats.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tieout.core.money.Money;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import io.tieout.core.results.Suggestion;
import io.tieout.formats.json.DecisionReader.RawAllocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads result lines back. */
final class ResultReader {

    private ResultReader() {}

    /**
     * @throws IllegalArgumentException if the line is not such a result
     */
    static <T> T read(byte[] line, JsonCursor.Element<T> element) {
        try (JsonCursor in = new JsonCursor(line, 0, line.length, true)) {
            in.open();
            T value = element.read(in);
            in.end();
            return value;
        } catch (RefusedException e) {
            throw new IllegalArgumentException(e.field() + ": " + e.getMessage(), e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not valid JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    static Match match(JsonCursor in) throws IOException, RefusedException {
        MatchFields it = new MatchFields();
        for (String name = in.next(); name != null; name = in.next()) {
            it.field(name, in);
        }
        return it.match();
    }

    static ExceptionItem exception(JsonCursor in) throws IOException, RefusedException {
        ExceptionFields it = new ExceptionFields();
        for (String name = in.next(); name != null; name = in.next()) {
            it.field(name, in);
        }
        return it.exception();
    }

    private static Evidence evidence(JsonCursor in) throws IOException, RefusedException {
        String field = null;
        String left = null;
        String right = null;
        Boolean agrees = null;
        for (String name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case "field" -> field = in.string(field);
                case "left" -> left = in.string(left);
                case "right" -> right = in.string(right);
                case "agrees" -> agrees = in.bool(agrees);
                default -> in.skip();
            }
        }
        return new Evidence(required("evidence.field", field), left, right, isTrue(agrees));
    }

    private static Suggestion suggestion(JsonCursor in) throws IOException, RefusedException {
        List<String> ids = null;
        String rule = null;
        Double confidence = null;
        List<Evidence> evidence = null;
        for (String name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case "ids" -> ids = in.strings(ids);
                case "rule" -> rule = in.string(rule);
                case "confidence" -> confidence = in.fraction(confidence);
                case "evidence" -> evidence = in.list(evidence, ResultReader::evidence);
                default -> in.skip();
            }
        }
        return new Suggestion(
                EventReader.orEmpty(ids),
                rule,
                confidence == null ? 0 : confidence,
                EventReader.orEmpty(evidence));
    }

    static String required(String field, String value) throws RefusedException {
        if (value == null) {
            throw RefusedException.missing(field);
        }
        return value;
    }

    private static boolean isTrue(Boolean value) {
        return value != null && value;
    }

    /** The fields of a match as they come. */
    private static final class MatchFields {
        private String id;
        private String kind;
        private String rule;
        private Long ruleVersion;
        private String status;
        private String accountId;
        private Double confidence;
        private List<String> left;
        private List<String> right;
        private List<RawAllocation> allocations;
        private String difference;
        private String currency;
        private String differenceReason;
        private List<Evidence> evidence;
        private String decidedBy;
        private Long finalAtMillis;

        void field(String name, JsonCursor in) throws IOException, RefusedException {
            switch (name) {
                case "id" -> id = in.string(id);
                case "kind" -> kind = in.string(kind);
                case "rule" -> rule = in.string(rule);
                case "ruleVersion" -> ruleVersion = in.count(ruleVersion);
                case "status" -> status = in.string(status);
                case "accountId" -> accountId = in.string(accountId);
                case "confidence" -> confidence = in.fraction(confidence);
                case "left" -> left = in.strings(left);
                case "right" -> right = in.strings(right);
                case "allocations" -> allocations = in.list(allocations, RawAllocation::read);
                case "difference" -> difference = in.amount(difference);
                case "currency" -> currency = in.string(currency);
                case "differenceReason" -> differenceReason = in.string(differenceReason);
                case "evidence" -> evidence = in.list(evidence, ResultReader::evidence);
                case "decidedBy" -> decidedBy = in.string(decidedBy);
                case "finalAt" -> finalAtMillis = in.instantMillis(finalAtMillis);
                default -> in.skip();
            }
        }

        Match match() throws RefusedException {
            return new Match(
                    required("id", id),
                    kind(),
                    rule,
                    ruleVersion == null ? 0 : Math.toIntExact(ruleVersion),
                    status(),
                    accountId,
                    confidence == null ? 0 : confidence,
                    EventReader.orEmpty(left),
                    EventReader.orEmpty(right),
                    DecisionReader.allocations(EventReader.orEmpty(allocations), currency),
                    Scalars.money("difference", difference, currency),
                    differenceReason == null ? "" : differenceReason,
                    EventReader.orEmpty(evidence),
                    decidedBy,
                    finalAtMillis == null ? 0 : finalAtMillis);
        }

        private MatchKind kind() throws RefusedException {
            for (MatchKind value : MatchKind.values()) {
                if (value.wireName().equals(kind)) {
                    return value;
                }
            }
            throw new RefusedException("kind", "'" + Scalars.clip(kind) + "' is no kind of match");
        }

        private MatchStatus status() throws RefusedException {
            for (MatchStatus value : MatchStatus.values()) {
                if (value.wireName().equals(status)) {
                    return value;
                }
            }
            throw new RefusedException(
                    "status", "'" + Scalars.clip(status) + "' is no status of a match");
        }
    }

    /** The fields of an exception as they come. */
    private static final class ExceptionFields {
        private String id;
        private String queue;
        private String reason;
        private String severity;
        private String accountId;
        private List<String> subjects;
        private String amount;
        private String currency;
        private Long openedAtMillis;
        private String status;
        private String explanation;
        private List<Suggestion> suggestions;
        private List<Evidence> evidence;

        void field(String name, JsonCursor in) throws IOException, RefusedException {
            switch (name) {
                case "id" -> id = in.string(id);
                case "queue" -> queue = in.string(queue);
                case "reason" -> reason = in.string(reason);
                case "severity" -> severity = in.string(severity);
                case "accountId" -> accountId = in.string(accountId);
                case "subjects" -> subjects = in.strings(subjects);
                case "amount" -> amount = in.amount(amount);
                case "currency" -> currency = in.string(currency);
                case "openedAt" -> openedAtMillis = in.instantMillis(openedAtMillis);
                case "status" -> status = in.string(status);
                case "explanation" -> explanation = in.string(explanation);
                case "suggestions" -> suggestions = in.list(suggestions, ResultReader::suggestion);
                case "evidence" -> evidence = in.list(evidence, ResultReader::evidence);
                default -> in.skip();
            }
        }

        ExceptionItem exception() throws RefusedException {
            Money atStake = Scalars.money("amount", amount, currency);
            return new ExceptionItem(
                    required("id", id),
                    queue,
                    EventReader.constant(Reason.class, "reason", required("reason", reason)),
                    EventReader.constant(Severity.class, "severity", severity),
                    accountId,
                    EventReader.orEmpty(subjects),
                    atStake,
                    openedAtMillis == null ? 0 : openedAtMillis,
                    EventReader.constant(ExceptionStatus.class, "status", status),
                    explanation,
                    EventReader.orEmpty(suggestions),
                    EventReader.orEmpty(evidence));
        }
    }
}
