package io.tieout.testkit.stream;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.money.Money;
import io.tieout.core.results.Allocation;
import io.tieout.testkit.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A small adversarial feed in which items collide in amount, party, reference and day. The seed,
 * the size and the profile determine every event.
 *
 * @param size about how many items; a story that has begun is finished
 */
public record SeededBankStream(long seed, int size, StreamProfile profile) {

    private static final List<String> ACCOUNTS =
            List.of("DE02120300000000202051", "DE02500105170137075030", "AT026000000001349870");

    public SeededBankStream {
        if (size < 1 || profile.accounts() > ACCOUNTS.size()) {
            throw new IllegalArgumentException("size or accounts out of range");
        }
    }

    /** The events in the order of their observation. */
    public List<Observed> events() {
        return new Writer(this).write();
    }

    @Override
    public String toString() {
        return "seed " + seed + ", size " + size + ", profile " + profile;
    }

    /** One writing of the stream. */
    private static final class Writer {

        private final SeededBankStream stream;
        private final SplittableRandom random;
        private final Vocabulary words;
        private final List<Observed> events = new ArrayList<>();
        private int items;

        Writer(SeededBankStream stream) {
            this.stream = stream;
            this.random = new SplittableRandom(stream.seed);
            this.words = new Vocabulary(stream.profile, random);
        }

        List<Observed> write() {
            Stories stories = new Stories(words);
            while (items < stream.size) {
                String account = ACCOUNTS.get(random.nextInt(stream.profile.accounts()));
                Story story = words.oneOf(stream.profile.stories());
                List<String> told = new ArrayList<>();
                for (Draft draft : stories.tell(story)) {
                    told.add(add(draft, account));
                }
                if (story == Story.ALIAS) {
                    judge(told, account);
                }
            }
            decide();
            events.sort(
                    Comparator.comparingLong(Observed::observedAtMillis)
                            .thenComparing(Observed::position));
            return events;
        }

        /** The id of the item. */
        private String add(Draft draft, String account) {
            items++;
            String id = (draft.bank ? "B" : "L") + items;
            if (words.inPercent(2)) {
                draft.booking = BookingStatus.PENDING;
            }
            if (words.inPercent(8)) {
                draft.account = "DE8937040044053201300" + words.below(2);
            }
            observe(draft.event(id, account));
            if (words.inPercent(stream.profile.redeliveredPercent())) {
                observe(draft.event(id, account));
            }
            if (words.inPercent(stream.profile.conflictingPercent())) {
                draft.amount = words.signedAmount();
                observe(draft.event(id, account));
            }
            return id;
        }

        private void observe(CanonicalEvent event) {
            long offset = random.nextLong(stream.profile.observationSpanMillis() + 1);
            long coarse = offset / 500 * 500;
            events.add(
                    new Observed(
                            event,
                            "seed-" + stream.seed,
                            "%06d".formatted(events.size()),
                            Scenario.BASE.toEpochMilli() + coarse));
        }

        /**
         * What a person thinks of pairs whose names differ.
         *
         * @param ids a bank item and a ledger item in turn
         */
        private void judge(List<String> ids, String account) {
            for (int i = 0; i < ids.size(); i += 2) {
                int chance = words.below(100);
                if (chance < 65) {
                    DecisionKind kind = chance < 58 ? DecisionKind.CONFIRM : DecisionKind.REJECT;
                    List<String> left = List.of(ids.get(i));
                    List<String> right = List.of(ids.get(i + 1));
                    observe(decision("J" + ids.get(i), kind, account, left, right, List.of()));
                }
            }
        }

        private void decide() {
            int count = items * stream.profile.decisionPercent() / 100;
            for (int i = 0; i < count; i++) {
                CanonicalEvent one = words.oneOf(events).event();
                CanonicalEvent other = words.oneOf(events).event();
                decide("D" + i, one, other);
            }
        }

        private void decide(String id, CanonicalEvent one, CanonicalEvent other) {
            List<String> left = new ArrayList<>();
            List<String> right = new ArrayList<>();
            String account = null;
            for (CanonicalEvent event : List.of(one, other)) {
                if (event instanceof BankTransaction line && !left.contains(line.id())) {
                    left.add(line.id());
                    account = line.accountId();
                } else if (event instanceof LedgerEntry entry && !right.contains(entry.id())) {
                    right.add(entry.id());
                    account = entry.accountId();
                }
            }
            if (account == null || left.size() + right.size() < 2) {
                return;
            }
            DecisionKind kind =
                    words.inPercent(70)
                            ? DecisionKind.REJECT
                            : words.oneOf(List.of(DecisionKind.CONFIRM, DecisionKind.SPLIT));
            List<Allocation> parts = new ArrayList<>();
            if (kind == DecisionKind.SPLIT && left.size() == 1 && right.size() == 1) {
                parts.add(new Allocation(left.get(0), right.get(0), new Money(100, "EUR")));
            }
            observe(decision(id, kind, account, left, right, parts));
        }

        private DecisionEvent decision(
                String id,
                DecisionKind kind,
                String account,
                List<String> left,
                List<String> right,
                List<Allocation> parts) {
            return new DecisionEvent(
                    id,
                    kind,
                    account,
                    "EUR",
                    left,
                    right,
                    parts,
                    "anna",
                    Scenario.BASE.plusMillis(random.nextLong(600) * 1_000),
                    "");
        }
    }
}
