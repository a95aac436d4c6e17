package io.tieout.console.decisions;

import io.tieout.console.http.Json;
import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import io.tieout.console.identity.User;
import io.tieout.console.reads.Reading;
import io.tieout.console.reads.Visibility;
import io.tieout.console.views.MoneyView;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.Observed;
import io.tieout.core.ids.DeterministicId;
import io.tieout.core.money.Money;
import io.tieout.store.read.Documents;
import io.tieout.store.submissions.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * Takes decisions from people and hands them to the engine as events. The same key of the same user
 * decides once, however often it is sent and whatever dies in between.
 */
public final class DecisionDesk {

    private static final int MOST_IN_BATCH = 500;

    private final Reading reading;
    private final Visibility visibility;
    private final Outbox outbox;
    private final DecisionCheck check;
    private final LongSupplier nowMillis;

    public DecisionDesk(
            Reading reading, Visibility visibility, Outbox outbox, LongSupplier nowMillis) {
        this.reading = reading;
        this.visibility = visibility;
        this.outbox = outbox;
        this.check = new DecisionCheck(visibility, nowMillis);
        this.nowMillis = nowMillis;
    }

    /**
     * @throws ProblemException if it may not be decided, or not so
     */
    public DecisionAnswer decide(User user, String key, DecisionRequest request)
            throws SQLException, IOException {
        Optional<Submission> before = before(user, key, request);
        if (before.isPresent()) {
            return Json.read(bytes(before.get().answer()), DecisionAnswer.class);
        }
        Checked checked = reading.ask(connection -> check.check(connection, user, request));
        String id = id(user, key, 0);
        Submission kept =
                outbox.submit(
                        submission(
                                user,
                                key,
                                request,
                                line(id, checked, user),
                                DecisionAnswer.accepted(id)));
        return Json.read(bytes(kept.answer()), DecisionAnswer.class);
    }

    /** All or none; with {@code dryRun} none, but the same answer. */
    public BatchAnswer decide(User user, String key, BatchRequest request)
            throws SQLException, IOException {
        if (request.decisions().isEmpty() || request.decisions().size() > MOST_IN_BATCH) {
            throw ProblemException.field(
                    ProblemKind.UNPROCESSABLE, "decisions", "must be 1 to " + MOST_IN_BATCH);
        }
        if (!request.dryRun()) {
            Optional<Submission> before = before(user, key, request);
            if (before.isPresent()) {
                return Json.read(bytes(before.get().answer()), BatchAnswer.class);
            }
        }
        Looked looked = look(user, request);
        if (request.dryRun()) {
            return looked.answer(null);
        }
        if (looked.isRefused()) {
            throw looked.problem();
        }
        return submit(user, key, request, looked);
    }

    private BatchAnswer submit(User user, String key, BatchRequest request, Looked looked)
            throws SQLException, IOException {
        StringBuilder lines = new StringBuilder();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < looked.checked.size(); i++) {
            ids.add(id(user, key, i));
            lines.append(line(ids.get(i), looked.checked.get(i), user));
        }
        Submission kept =
                outbox.submit(submission(user, key, request, lines.toString(), looked.answer(ids)));
        return Json.read(bytes(kept.answer()), BatchAnswer.class);
    }

    private Looked look(User user, BatchRequest request) throws SQLException {
        return reading.ask(
                connection -> {
                    Looked looked = new Looked();
                    for (DecisionRequest one : request.decisions()) {
                        try {
                            looked.add(check.check(connection, user, one));
                        } catch (ProblemException refused) {
                            looked.add(refused);
                        }
                    }
                    return looked;
                });
    }

    /**
     * Takes a decision back by another one.
     *
     * @throws ProblemException if there is no such decision, or the engine cannot take it back
     */
    public DecisionAnswer undo(User user, String key, String decisionId, UndoRequest request)
            throws SQLException, IOException {
        if (request.reason().isEmpty()) {
            throw ProblemException.field(
                    ProblemKind.UNPROCESSABLE, "reason", "is missing: say why it is taken back");
        }
        DecisionEvent decision = reading.ask(c -> decision(c, user, decisionId));
        if (decision.kind() == DecisionKind.REJECT) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    "a rejection is not taken back; confirm the items instead");
        }
        if (decision.isOfBills()) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    decision.isRecoding()
                            ? "what was learned stays; give the line its account anew"
                            : "a release is not taken back; let a second person refuse the bill");
        }
        return decide(
                user,
                key,
                new DecisionRequest(
                        "reject",
                        null,
                        null,
                        decision.leftIds(),
                        decision.rightIds(),
                        decision.isOfWriteOff() ? parts(decision) : List.of(),
                        request.reason()));
    }

    /** What only takes back a write-off states its amount. */
    private static List<DecisionRequest.Part> parts(DecisionEvent decision) {
        return decision.allocations().stream()
                .map(
                        it ->
                                new DecisionRequest.Part(
                                        it.leftId(), it.rightId(), MoneyView.of(it.amount())))
                .toList();
    }

    private DecisionEvent decision(Connection connection, User user, String id)
            throws SQLException {
        for (Observed found : Documents.ofIds(connection, List.of(id))) {
            if (found.event() instanceof DecisionEvent decision
                    && visibility.sees(user, decision)) {
                return decision;
            }
        }
        throw ProblemException.notFound();
    }

    private Optional<Submission> before(User user, String key, Object request)
            throws SQLException, IOException {
        return outbox.sent(user.id(), key, hash(request));
    }

    private Submission submission(
            User user, String key, Object request, String content, Object answer) {
        return new Submission(
                user.id(),
                key,
                hash(request),
                "decisions-" + id(user, key, 0) + ".jsonl",
                content,
                Json.text(answer),
                nowMillis.getAsLong());
    }

    private String line(String id, Checked checked, User user) {
        return DecisionLine.of(id, checked, user.id(), nowMillis.getAsLong()).line();
    }

    private static String id(User user, String key, int place) {
        return DeterministicId.of("d", List.of(user.id(), key, Integer.toString(place)));
    }

    private static String hash(Object request) {
        return DeterministicId.of("r", List.of(Json.text(request)));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** What was found about the decisions of a batch. */
    private static final class Looked {

        private final List<Checked> checked = new ArrayList<>();
        private final List<BatchAnswer.Item> items = new ArrayList<>();
        private final Map<String, Money> net = new TreeMap<>();

        void add(Checked one) {
            checked.add(one);
            items.add(new BatchAnswer.Item(true, null, null));
            net.merge(one.currency(), one.net(), Money::plus);
        }

        void add(ProblemException refused) {
            items.add(new BatchAnswer.Item(false, null, refused.asPart()));
        }

        boolean isRefused() {
            return checked.size() < items.size();
        }

        ProblemException problem() {
            int first = 0;
            while (items.get(first).ok()) {
                first++;
            }
            return ProblemException.field(
                    ProblemKind.UNPROCESSABLE,
                    "decisions." + first,
                    items.get(first).problem().detail());
        }

        BatchAnswer answer(List<String> ids) {
            List<BatchAnswer.Item> named = new ArrayList<>(items);
            if (ids != null) {
                for (int i = 0; i < ids.size(); i++) {
                    named.set(i, new BatchAnswer.Item(true, ids.get(i), null));
                }
            }
            return new BatchAnswer(
                    items.size(), net.values().stream().map(MoneyView::of).toList(), named);
        }
    }
}
