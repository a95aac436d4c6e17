package io.tieout.testkit.stream;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.Observed;
import io.tieout.core.identification.IdentificationSettings;
import io.tieout.core.money.Money;
import io.tieout.core.receivables.CompanyReceivables;
import io.tieout.core.receivables.ReceivablesSettings;
import io.tieout.core.results.Allocation;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Reason;
import io.tieout.testkit.scenario.Scenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * People who write off what payments left, put into a stream of cash. What can be written off is
 * found by running the stream without them: each such rest or deduction is written off or left, now
 * and then by a wrong amount, without a reason, before it is there or twice, and second persons, or
 * the same ones, agree or not, early and late. Some of it is rejected again, as a whole or only
 * what was written off. A second round writes off what only the first one brought about.
 */
public final class SeededWriteOffs {

    private static final long SOON_MILLIS = 600_000;
    private static final long LATE_MILLIS = 9_000_000;
    private static final List<String> PEOPLE = List.of("pam", "lea", "Pam ", "kim");
    private static final Set<Reason> LEFT =
            Set.of(Reason.SHORT_PAYMENT, Reason.LATE_DISCOUNT_TAKEN, Reason.DEDUCTION);

    /** What a payment left of a receivable. */
    private record Rest(String payment, String receivable, Money amount, long atMillis) {}

    private final String books;
    private final SplittableRandom random;
    private int decisions;

    private SeededWriteOffs(String books, long seed) {
        this.books = books;
        this.random = new SplittableRandom(seed);
    }

    /**
     * The stream with two rounds of decisions, in the order of observation.
     *
     * @param books currency in which the company keeps its books; null if that is not known
     */
    public static List<Observed> in(List<Observed> events, String books, long seed) {
        SeededWriteOffs people = new SeededWriteOffs(books, seed);
        return people.more(people.more(events));
    }

    private List<Observed> more(List<Observed> events) {
        List<Observed> all = new ArrayList<>(events);
        for (Rest rest : left(events)) {
            if (random.nextInt(5) > 0) {
                decide(rest, all);
            }
        }
        all.sort(
                Comparator.comparingLong(Observed::observedAtMillis)
                        .thenComparing(Observed::position));
        return all;
    }

    private List<Rest> left(List<Observed> events) {
        CompanyReceivables company =
                new CompanyReceivables(
                        "default",
                        ReceivablesSettings.DEFAULTS,
                        IdentificationSettings.DEFAULTS,
                        Autonomy.AUTO,
                        books);
        events.forEach(company::add);
        Map<String, Long> payments = new HashMap<>();
        for (Observed observed : events) {
            if (observed.event() instanceof BankTransaction) {
                payments.merge(observed.event().id(), observed.observedAtMillis(), Math::min);
            }
        }
        List<Rest> left = new ArrayList<>();
        for (ExceptionItem item : company.settle().exceptions()) {
            Set<String> subjects = new HashSet<>(item.subjects());
            subjects.retainAll(payments.keySet());
            if (LEFT.contains(item.reason()) && item.subjects().size() == 2) {
                String payment = subjects.iterator().next();
                String receivable =
                        item.subjects().stream()
                                .filter(id -> !id.equals(payment))
                                .collect(Collectors.joining());
                left.add(new Rest(payment, receivable, item.amount(), payments.get(payment)));
            }
        }
        return left;
    }

    private void decide(Rest rest, List<Observed> all) {
        boolean wrongly = random.nextInt(8) == 0;
        Money amount =
                wrongly
                        ? rest.amount().plus(new Money(1, rest.amount().currency()))
                        : rest.amount();
        long at = later(rest.atMillis());
        for (int times = random.nextInt(6) == 0 ? 2 : 1; times > 0; times--) {
            all.add(observed(DecisionKind.WRITE_OFF, rest, List.of(amount), at));
        }
        while (random.nextInt(4) > 0) {
            DecisionKind kind = random.nextInt(4) > 0 ? DecisionKind.CONFIRM : DecisionKind.REJECT;
            all.add(observed(kind, rest, List.of(amount), later(at)));
        }
        if (random.nextInt(8) == 0) {
            all.add(observed(DecisionKind.REJECT, rest, List.of(), later(at)));
        }
    }

    private long later(long atMillis) {
        long within = random.nextInt(3) == 0 ? LATE_MILLIS : SOON_MILLIS;
        return atMillis + random.nextLong(-SOON_MILLIS / 20, within);
    }

    private Observed observed(
            DecisionKind kind, Rest rest, List<Money> amounts, long wishedMillis) {
        long at = Math.max(Scenario.BASE.toEpochMilli(), wishedMillis) / 500 * 500;
        DecisionEvent decision =
                new DecisionEvent(
                        "write-off-" + decisions++,
                        kind,
                        "DE02120300000000202051",
                        rest.amount().currency(),
                        List.of(rest.payment()),
                        List.of(rest.receivable()),
                        amounts.stream()
                                .map(it -> new Allocation(rest.payment(), rest.receivable(), it))
                                .toList(),
                        PEOPLE.get(random.nextInt(PEOPLE.size())),
                        Instant.ofEpochMilli(at - random.nextLong(0, 30) * 1_000),
                        kind != DecisionKind.WRITE_OFF || random.nextInt(15) == 0 ? "" : "small");
        return new Observed(decision, "write-offs", decision.id(), at);
    }
}
