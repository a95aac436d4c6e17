package io.tieout.core.receivables;

import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.results.Allocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people decided about payments and receivables, and whether it was tried. */
final class PersonDecisions {

    private static final String RULE = "decision";
    private static final Comparator<Known> ORDER =
            Comparator.comparing((Known known) -> known.event().decidedAt())
                    .thenComparing(known -> known.event().id());

    private record Known(DecisionEvent event, long observedAtMillis) {}

    private final ScopeItems items;
    private final RejectedPairs rejected;
    private final CashBook book;
    private final boolean mayCrossCurrencies;
    private final WriteOffs writeOffs;
    private final List<Known> rejections = new ArrayList<>();
    private final List<Known> newRejections = new ArrayList<>();
    private final List<Known> untried = new ArrayList<>();

    /**
     * @param mayCrossCurrencies whether a decision may tie items of two currencies
     */
    PersonDecisions(
            ScopeItems items,
            RejectedPairs rejected,
            CashBook book,
            ReceivablesSettings settings,
            boolean mayCrossCurrencies) {
        this.mayCrossCurrencies = mayCrossCurrencies;
        this.writeOffs = new WriteOffs(items, book, settings);
        this.items = items;
        this.rejected = rejected;
        this.book = book;
    }

    void add(DecisionEvent event, long observedAtMillis) {
        if (event.isOfWriteOff()) {
            writeOffs.add(event, observedAtMillis);
            return;
        }
        Known known = new Known(event, observedAtMillis);
        if (event.kind() == DecisionKind.REJECT) {
            rejections.add(known);
            newRejections.add(known);
            rejected.add(event);
        } else {
            untried.add(known);
        }
    }

    /** Forgets what was done about what is known, after the scope was built again. */
    void restore() {
        newRejections.clear();
        untried.removeIf(known -> isComplete(known.event()));
        writeOffs.restore();
    }

    /** Takes back what new rejections say is wrong. */
    void takeBackRejected() {
        newRejections.sort(ORDER);
        for (Known known : newRejections) {
            for (String id : known.event().leftIds().stream().distinct().toList()) {
                Payment payment = items.payment(id);
                if (payment != null) {
                    takeBack(payment, known);
                }
            }
        }
        newRejections.clear();
        writeOffs.takeBackRejected();
    }

    private void takeBack(Payment payment, Known known) {
        Set<String> receivables = Set.copyOf(known.event().rightIds());
        for (Application application : payment.applications()) {
            if (application.lines().stream()
                    .anyMatch(line -> receivables.contains(line.receivable().id()))) {
                book.takeBack(application, known.event().decidedBy(), known.observedAtMillis());
            }
        }
    }

    /** Applies confirmations and splits of which all items are there, each once. */
    void apply(long atMillis) {
        List<Known> ready =
                untried.stream().filter(known -> isComplete(known.event())).sorted(ORDER).toList();
        untried.removeAll(ready);
        for (Known known : ready) {
            if (!isRejectedLater(known)) {
                apply(known, atMillis);
            }
        }
    }

    /** Writes off what people agree on, after all that may leave less of it. */
    void writeOff(long atMillis) {
        writeOffs.settle(atMillis);
    }

    /** Whether a decision about the payment waits for a second person. */
    boolean isWaitingFor(Payment payment) {
        return writeOffs.isWaitingFor(payment);
    }

    private boolean isComplete(DecisionEvent event) {
        return !event.leftIds().isEmpty()
                && !event.rightIds().isEmpty()
                && event.leftIds().stream().allMatch(id -> items.payment(id) != null)
                && event.rightIds().stream().allMatch(id -> items.receivable(id) != null);
    }

    private boolean isRejectedLater(Known known) {
        Set<String> payments = Set.copyOf(known.event().leftIds());
        Set<String> receivables = Set.copyOf(known.event().rightIds());
        return rejections.stream()
                .filter(rejection -> ORDER.compare(rejection, known) > 0)
                .map(Known::event)
                .anyMatch(
                        rejection ->
                                rejection.leftIds().stream().anyMatch(payments::contains)
                                        && rejection.rightIds().stream()
                                                .anyMatch(receivables::contains));
    }

    private void apply(Known known, long atMillis) {
        List<Payment> payments =
                known.event().leftIds().stream()
                        .distinct()
                        .map(items::payment)
                        .sorted(Payment.ORDER)
                        .toList();
        List<OpenReceivable> receivables =
                known.event().rightIds().stream().distinct().map(items::receivable).toList();
        String currency = payments.get(0).currency();
        boolean possible =
                payments.stream()
                                .allMatch(
                                        payment ->
                                                payment.unapplied() > 0
                                                        && payment.currency().equals(currency))
                        && receivables.stream().noneMatch(OpenReceivable::isCleared);
        boolean across = receivables.stream().anyMatch(item -> !item.currency().equals(currency));
        if (!possible || (across && !mayCrossCurrencies)) {
            return;
        }
        if (across) {
            AcrossCurrencies.lines(known.event(), payments, receivables)
                    .forEach((payment, lines) -> applyLines(known, payment, lines, atMillis));
        } else if (known.event().kind() == DecisionKind.SPLIT) {
            split(known, payments, atMillis);
        } else {
            for (Payment payment : payments) {
                List<OpenReceivable> open =
                        receivables.stream().filter(item -> !item.isCleared()).toList();
                applyLines(known, payment, Applied.inOrder(open, payment.unapplied()), atMillis);
            }
        }
    }

    private void split(Known known, List<Payment> payments, long atMillis) {
        Map<Payment, Map<OpenReceivable, Long>> parts = new LinkedHashMap<>();
        payments.forEach(payment -> parts.put(payment, new LinkedHashMap<>()));
        Map<OpenReceivable, Long> sums = new LinkedHashMap<>();
        for (Allocation allocation : known.event().allocations()) {
            Payment payment = items.payment(allocation.leftId());
            OpenReceivable receivable = items.receivable(allocation.rightId());
            boolean named =
                    parts.containsKey(payment)
                            && known.event().rightIds().contains(allocation.rightId())
                            && allocation.amount().currency().equals(payment.currency())
                            && allocation.cleared() == null;
            if (!named) {
                return;
            }
            long amount = allocation.amount().minorUnits();
            parts.get(payment).merge(receivable, amount, Math::addExact);
            sums.merge(receivable, amount, Math::addExact);
        }
        if (isPossible(parts, sums)) {
            parts.forEach(
                    (payment, amounts) -> {
                        List<Applied> lines = new ArrayList<>();
                        amounts.forEach(
                                (receivable, cash) -> lines.add(Applied.cash(receivable, cash)));
                        applyLines(known, payment, lines, atMillis);
                    });
        }
    }

    private static boolean isPossible(
            Map<Payment, Map<OpenReceivable, Long>> parts, Map<OpenReceivable, Long> sums) {
        for (Map.Entry<OpenReceivable, Long> sum : sums.entrySet()) {
            long available = sum.getKey().available();
            if (Long.signum(available) != Long.signum(sum.getValue())
                    || Math.abs(sum.getValue()) > Math.abs(available)) {
                return false;
            }
        }
        return parts.entrySet().stream()
                .allMatch(
                        part -> {
                            long cash =
                                    part.getValue().values().stream().reduce(0L, Math::addExact);
                            return cash <= part.getKey().unapplied() && cash >= 0;
                        });
    }

    private void applyLines(Known known, Payment payment, List<Applied> lines, long atMillis) {
        Set<OpenReceivable> touched = new HashSet<>();
        lines.forEach(line -> touched.add(line.receivable()));
        long cash = lines.stream().mapToLong(Applied::cash).reduce(0, Math::addExact);
        if (touched.isEmpty() || cash < 0) {
            return;
        }
        Application application =
                new Application(
                        payment,
                        RULE,
                        payment.applicationsEver(),
                        lines,
                        List.of(),
                        1,
                        known.event().decidedBy(),
                        atMillis);
        book.decide(application, known.observedAtMillis());
    }
}
