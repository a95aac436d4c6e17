package io.tieout.core.receivables;

import io.tieout.core.approvals.People;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.money.Money;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What people let pass of what payments left, as it stands and no more, and who agreed. One person
 * alone does so only up to a limit. That one waits is remembered by its open case, so a scope that
 * is built again needs no state of it.
 */
final class WriteOffs {

    private record Known(DecisionEvent event, long observedAtMillis) {

        Money amount() {
            return event.allocations().get(0).amount();
        }

        String person() {
            return People.spelled(event.decidedBy());
        }

        boolean isOf(Known other) {
            return event.leftIds().equals(other.event.leftIds())
                    && event.rightIds().equals(other.event.rightIds())
                    && amount().equals(other.amount());
        }
    }

    private static final Comparator<Known> ORDER =
            Comparator.comparing((Known known) -> known.event().decidedAt())
                    .thenComparing(known -> known.event().id());

    private final ScopeItems items;
    private final CashBook book;
    private final ReceivablesSettings settings;
    private final Map<String, Known> byId = new HashMap<>();
    private final List<Known> untried = new ArrayList<>();
    private final TreeSet<Known> waiting = new TreeSet<>(ORDER);
    private final List<Known> refused = new ArrayList<>();
    private final List<Known> answers = new ArrayList<>();
    private final List<Known> newRejections = new ArrayList<>();

    WriteOffs(ScopeItems items, CashBook book, ReceivablesSettings settings) {
        this.items = items;
        this.book = book;
        this.settings = settings;
    }

    /** Takes a write-off or an answer to one; what names other than one pair is ignored. */
    void add(DecisionEvent event, long observedAtMillis) {
        if (!event.statesOnePair()) {
            return;
        }
        Known known = new Known(event, observedAtMillis);
        byId.put(event.id(), known);
        if (event.kind() == DecisionKind.WRITE_OFF) {
            untried.add(known);
            return;
        }
        answers.add(known);
        if (event.kind() == DecisionKind.REJECT) {
            newRejections.add(known);
        }
    }

    /** Goes on with those that waited before the scope was built again. */
    void restore() {
        newRejections.clear();
        for (Known known : List.copyOf(untried)) {
            if (isReady(known)) {
                untried.remove(known);
                if (isToldToWait(known)) {
                    waiting.add(known);
                }
            }
        }
    }

    private boolean isToldToWait(Known known) {
        String id = CashResults.writeOffCaseId(Reason.APPROVAL_REQUIRED, known.event());
        return book.cases().isOpen(id);
    }

    /** Takes back what was written off and is now said to be wrong. */
    void takeBackRejected() {
        newRejections.sort(ORDER);
        for (Known rejection : newRejections) {
            Payment payment = payment(rejection);
            if (payment != null) {
                for (Application application : payment.applications()) {
                    if (application.isWriteOff() && isTakenBackBy(rejection, application)) {
                        String person = rejection.event().decidedBy();
                        book.takeBack(application, person, rejection.observedAtMillis());
                    }
                }
            }
        }
        newRejections.clear();
    }

    private boolean isTakenBackBy(Known rejection, Application application) {
        return application.remittances().stream()
                .map(byId::get)
                .allMatch(
                        made ->
                                made != null
                                        && made.isOf(rejection)
                                        && ORDER.compare(made, rejection) < 0);
    }

    /** The end of a tick: makes what may be made, and drops what somebody is against. */
    void settle(long atMillis) {
        untried.stream().filter(this::isReady).forEach(waiting::add);
        untried.removeAll(waiting);
        for (Known known : List.copyOf(waiting)) {
            Known answer = answer(known);
            if (answer != null && answer.event().kind() == DecisionKind.REJECT) {
                end(known);
            } else if (answer != null || settings.mayWriteOffAlone(known.amount())) {
                make(known, answer, atMillis);
            }
        }
        tellWaiting();
    }

    /** The latest that counts; null if there is none. */
    private Known answer(Known known) {
        return answers.stream()
                .filter(it -> it.isOf(known) && ORDER.compare(known, it) < 0)
                .filter(
                        it ->
                                it.event().kind() == DecisionKind.REJECT
                                        || !it.person().equals(known.person()))
                .max(ORDER)
                .orElse(null);
    }

    /**
     * @param second who agreed; null if nobody has to
     */
    private void make(Known known, Known second, long atMillis) {
        Applied line = line(known);
        if (line == null) {
            refuse(known);
            return;
        }
        end(known);
        List<Known> made = Stream.of(known, second).filter(it -> it != null).toList();
        Payment payment = payment(known);
        book.decide(
                new Application(
                        payment,
                        Application.WRITE_OFF,
                        payment.applicationsEver(),
                        List.of(line),
                        made.stream().map(it -> it.event().id()).toList(),
                        1,
                        String.join("+", made.stream().map(Known::person).toList()),
                        atMillis),
                made.stream().mapToLong(Known::observedAtMillis).max().getAsLong());
    }

    /** What it comes to as things stand; null if there is nothing of just this amount. */
    private Applied line(Known known) {
        Payment payment = payment(known);
        OpenReceivable receivable = receivable(known);
        Money amount = known.amount();
        boolean possible =
                !known.event().reason().isBlank()
                        && amount.signum() > 0
                        && amount.currency().equals(receivable.currency())
                        && !receivable.isCredit()
                        && payment.applications().stream()
                                .anyMatch(it -> !it.isWriteOff() && it.touches(receivable));
        if (!possible) {
            return null;
        }
        return amount.minorUnits() == receivable.available()
                ? Applied.rest(receivable, payment)
                : deduction(payment, receivable, amount.minorUnits());
    }

    private static Applied deduction(Payment payment, OpenReceivable receivable, long amount) {
        List<Applied> lines =
                payment.applications().stream()
                        .flatMap(application -> application.lines().stream())
                        .filter(line -> line.receivable().equals(receivable))
                        .filter(line -> line.deduction() != 0)
                        .toList();
        long open = lines.stream().mapToLong(Applied::deduction).reduce(0, Math::addExact);
        return open != amount ? null : Applied.deductionPassed(lines.get(0), amount, payment);
    }

    /** A case of each that waits on; what cannot be made any more is refused. */
    private void tellWaiting() {
        for (Known known : List.copyOf(waiting)) {
            if (line(known) == null) {
                refuse(known);
            } else {
                raiseWaiting(known);
            }
        }
        refused.forEach(this::raiseRefused);
        refused.clear();
    }

    private void raiseWaiting(Known known) {
        String what = known.amount() + " of " + receivable(known).id();
        String words =
                what
                        + ", left by "
                        + payment(known).id()
                        + ", was written off by "
                        + known.person()
                        + "; it needs a second person.";
        Evidence why = new Evidence("writtenOff", known.person(), known.event().reason(), true);
        book.cases().raise(item(known, Reason.APPROVAL_REQUIRED, words, List.of(why)));
    }

    private void raiseRefused(Known known) {
        OpenReceivable receivable = receivable(known);
        if (receivable.isCleared()) {
            return;
        }
        String why =
                known.event().reason().isBlank()
                        ? "it does not say why"
                        : payment(known).id()
                                + " left no "
                                + known.amount()
                                + " of "
                                + receivable.id();
        String words = "Decision " + known.event().id() + " does not count: " + why + '.';
        ExceptionItem item = item(known, Reason.DECISION_REFUSED, words, List.of());
        book.cases().raiseUntilCleared(item, receivable.id());
    }

    private ExceptionItem item(Known known, Reason reason, String words, List<Evidence> evidence) {
        Payment payment = payment(known);
        long at = book.written(payment, receivable(known), known.observedAtMillis());
        return CashResults.writeOffCase(known.event(), payment, reason, words, evidence, at);
    }

    private void refuse(Known known) {
        end(known);
        refused.add(known);
    }

    private void end(Known known) {
        waiting.remove(known);
        book.cases().close(CashResults.writeOffCaseId(Reason.APPROVAL_REQUIRED, known.event()));
    }

    /** Whether one of the payment waits for a second person. */
    boolean isWaitingFor(Payment payment) {
        return waiting.stream().anyMatch(it -> it.event().leftIds().contains(payment.id()));
    }

    /** Whether all is there, and the rules have had a look at the payment. */
    private boolean isReady(Known known) {
        Payment payment = payment(known);
        return payment != null
                && receivable(known) != null
                && (payment.applicationsEver() > 0
                        || book.isPast(payment, settings.inferredMillis()));
    }

    private Payment payment(Known known) {
        return items.payment(known.event().leftIds().get(0));
    }

    private OpenReceivable receivable(Known known) {
        return items.receivable(known.event().rightIds().get(0));
    }
}
