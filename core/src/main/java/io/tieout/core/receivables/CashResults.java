package io.tieout.core.receivables;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.Observed;
import io.tieout.core.ids.DeterministicId;
import io.tieout.core.money.Money;
import io.tieout.core.receivables.rules.CashRules;
import io.tieout.core.results.Allocation;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import io.tieout.core.results.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes applications and what stays open as results. */
public final class CashResults {

    /** The review queue of everything on this page. */
    public static final String QUEUE = "receivables";

    /** No money is at stake; every result has a currency all the same. */
    static final Money NOTHING = Money.zero("EUR");

    private static final String DISCOUNT = "cash-discount";
    private static final String DEDUCTION = "deduction";
    private static final String TOLERANCE = "tolerance";

    private static final double UNIDENTIFIED_CONFIDENCE = 0.4;

    private CashResults() {}

    /** Hash of rule, version, payment, how many applications it had, and receivables. */
    public static String matchId(Application application) {
        List<String> parts = new ArrayList<>();
        parts.add(application.rule());
        parts.add(Integer.toString(CashRules.VERSION));
        parts.add(Integer.toString(application.ordinal()));
        parts.add(application.payment().id());
        parts.add("=");
        application.lines().forEach(line -> parts.add(line.receivable().id()));
        return DeterministicId.of("m", parts);
    }

    /** The same for every state of the payment's case. */
    public static String paymentCaseId(String paymentId) {
        return DeterministicId.of("x", List.of(QUEUE, "PAYMENT", paymentId));
    }

    static String lineCaseId(Reason reason, Payment payment, OpenReceivable receivable) {
        return DeterministicId.of(
                "x", List.of(QUEUE, reason.name(), payment.id(), receivable.id()));
    }

    /**
     * @param ruleVersion of the rules that were in force; the id names that of the code alone
     */
    static Match match(
            Application application, MatchStatus status, long atMillis, int ruleVersion) {
        Payment payment = application.payment();
        return new Match(
                matchId(application),
                MatchKind.CASH,
                application.rule(),
                ruleVersion,
                status,
                payment.accountId(),
                application.confidence(),
                List.of(payment.id()),
                application.lines().stream().map(line -> line.receivable().id()).toList(),
                allocations(application),
                new Money(difference(application), payment.currency()),
                differenceReason(application),
                CashEvidence.of(application),
                application.decidedBy(),
                atMillis);
    }

    private static List<Allocation> allocations(Application application) {
        Payment payment = application.payment();
        return application.lines().stream()
                .filter(line -> line.cash() != 0)
                .map(
                        line ->
                                new Allocation(
                                        payment.id(),
                                        line.receivable().id(),
                                        new Money(line.cash(), payment.currency()),
                                        line.isAcross()
                                                ? new Money(
                                                        line.settled(),
                                                        line.receivable().currency())
                                                : null))
                .toList();
    }

    /** Cash less what was cleared, of lines in the payment's currency. */
    private static long difference(Application application) {
        return application.lines().stream()
                .filter(line -> !line.isAcross())
                .mapToLong(line -> line.cash() - line.cleared())
                .reduce(0, Math::addExact);
    }

    private static String differenceReason(Application application) {
        if (application.isWriteOff()) {
            return Application.WRITE_OFF;
        }
        return String.join(
                "+",
                Stream.of(DISCOUNT, DEDUCTION, TOLERANCE)
                        .filter(
                                reason ->
                                        application.lines().stream()
                                                .anyMatch(line -> part(line, reason) != 0))
                        .toList());
    }

    private static long part(Applied line, String reason) {
        return switch (reason) {
            case DISCOUNT -> line.discount();
            case DEDUCTION -> line.deduction();
            default -> line.difference();
        };
    }

    /** The case of a payment that is not, or not wholly, applied. */
    static ExceptionItem paymentCase(
            Payment payment, Reason reason, long amount, List<Way> ways, long atMillis) {
        return paymentCase(payment, reason, amount, ways, "", atMillis);
    }

    /**
     * @param more a sentence behind the explanation; empty if none
     */
    static ExceptionItem paymentCase(
            Payment payment,
            Reason reason,
            long amount,
            List<Way> ways,
            String more,
            long atMillis) {
        Money money = new Money(amount, payment.currency());
        return new ExceptionItem(
                paymentCaseId(payment.id()),
                QUEUE,
                reason,
                severity(reason),
                payment.accountId(),
                List.of(payment.id()),
                money,
                atMillis,
                ExceptionStatus.OPEN,
                CashExplanations.ofPayment(payment, reason, money, ways) + more,
                suggestions(ways));
    }

    /**
     * The case of what an application left unpaid on one receivable, or could not value.
     *
     * @param context what else is known about the receivable
     */
    static ExceptionItem lineCase(
            Payment payment,
            Applied line,
            Reason reason,
            long amount,
            List<Evidence> context,
            long atMillis) {
        String id = lineCaseId(reason, payment, line.receivable());
        return lineCase(id, payment, line, reason, amount, context, atMillis);
    }

    /** The same under an id of its own. */
    static ExceptionItem lineCase(
            String id,
            Payment payment,
            Applied line,
            Reason reason,
            long amount,
            List<Evidence> context,
            long atMillis) {
        Money money = new Money(amount, line.receivable().currency());
        return new ExceptionItem(
                id,
                QUEUE,
                reason,
                severity(reason),
                payment.accountId(),
                Stream.of(payment.id(), line.receivable().id()).sorted().toList(),
                money,
                atMillis,
                ExceptionStatus.OPEN,
                CashExplanations.ofLine(payment, line, reason, money),
                List.of(),
                context);
    }

    /** The case of a write-off that needs a second person, or does not count. */
    static ExceptionItem writeOffCase(
            DecisionEvent event,
            Payment payment,
            Reason reason,
            String words,
            List<Evidence> evidence,
            long atMillis) {
        return new ExceptionItem(
                writeOffCaseId(reason, event),
                QUEUE,
                reason,
                severity(reason),
                payment.accountId(),
                Stream.of(payment.id(), event.rightIds().get(0)).sorted().toList(),
                event.allocations().get(0).amount(),
                atMillis,
                ExceptionStatus.OPEN,
                words,
                List.of(),
                evidence);
    }

    static String writeOffCaseId(Reason reason, DecisionEvent event) {
        return DeterministicId.of("x", List.of(QUEUE, reason.name(), event.id()));
    }

    /** The case of another content of a payment or return. */
    public static ExceptionItem conflict(Observed other) {
        return conflict(other, ((BankTransaction) other.event()).amount());
    }

    /** The case of another content under an id that is taken. */
    static ExceptionItem conflict(Observed other, Money amount) {
        return conflict(
                other.event().stream(),
                other.event().id(),
                ContentHash.of(other.event()),
                amount,
                other.observedAtMillis());
    }

    /** The case of another content of a rate, which each company has for itself. */
    public static ExceptionItem conflict(Observed rate, String companyId) {
        return conflict(
                rate.event().stream() + '/' + companyId,
                rate.event().id(),
                ContentHash.of(rate.event()),
                NOTHING,
                rate.observedAtMillis());
    }

    static ExceptionItem conflict(
            String stream, String id, long contentHash, Money amount, long atMillis) {
        return new ExceptionItem(
                DeterministicId.of("x", List.of(QUEUE, stream, id, Long.toString(contentHash))),
                QUEUE,
                Reason.CONFLICTING_DUPLICATE,
                severity(Reason.CONFLICTING_DUPLICATE),
                "",
                List.of(id),
                amount,
                atMillis,
                ExceptionStatus.OPEN,
                "Document " + id + " came again with other content; the first one counts.",
                List.of());
    }

    /** The case of a payment of which nobody knows who paid it, or of such a return. */
    public static ExceptionItem unidentified(Observed observed, List<String> families) {
        BankTransaction payment = (BankTransaction) observed.event();
        Reason reason =
                Payment.isReturn(payment) ? Reason.RETURNED_PAYMENT : Reason.UNIDENTIFIED_PAYER;
        return new ExceptionItem(
                paymentCaseId(payment.id()),
                QUEUE,
                reason,
                severity(reason),
                payment.accountId(),
                List.of(payment.id()),
                payment.amount(),
                observed.observedAtMillis(),
                ExceptionStatus.OPEN,
                CashExplanations.unidentified(payment, families),
                families.stream()
                        .map(
                                family ->
                                        new Suggestion(
                                                List.of(family),
                                                "payer",
                                                UNIDENTIFIED_CONFIDENCE,
                                                List.<Evidence>of()))
                        .toList());
    }

    /** The case of customers that are each other's parents. */
    public static ExceptionItem circle(List<String> customers) {
        List<String> parts = new ArrayList<>(List.of(QUEUE, Reason.CIRCULAR_PARENT.name()));
        parts.addAll(customers);
        return new ExceptionItem(
                DeterministicId.of("x", parts),
                QUEUE,
                Reason.CIRCULAR_PARENT,
                severity(Reason.CIRCULAR_PARENT),
                "",
                customers,
                NOTHING,
                0,
                ExceptionStatus.OPEN,
                "Customers " + String.join(", ", customers) + " are each other's parents.",
                List.of());
    }

    private static List<Suggestion> suggestions(List<Way> ways) {
        return ways.stream()
                .map(
                        way ->
                                new Suggestion(
                                        way.ids(),
                                        way.rule(),
                                        way.confidence(),
                                        List.<Evidence>of()))
                .toList();
    }

    private static Severity severity(Reason reason) {
        return switch (reason) {
            case RETURNED_PAYMENT, DUPLICATE_PAYMENT, CONFLICTING_DUPLICATE -> Severity.HIGH;
            case SHORT_PAYMENT, LATE_DISCOUNT_TAKEN, OVERPAYMENT -> Severity.LOW;
            default -> Severity.MEDIUM;
        };
    }
}
