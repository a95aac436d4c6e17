package io.tieout.core.receivables;

import io.tieout.core.ids.DeterministicId;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The journals of cash application: cash to receivables with what discounts, deductions and
 * tolerances make up; cash that waits as unapplied; and what is taken back. Each balances in the
 * payment's currency.
 */
final class CashPostings {

    private static final String RECEIVABLES = "receivables:";
    private static final String UNAPPLIED = "unapplied-cash";
    private static final String DISCOUNTS = "cash-discounts";
    private static final String DEDUCTIONS = "deductions:";
    private static final String DIFFERENCES = "payment-differences";

    private final String companyId;
    private final BankSide bankSide;

    CashPostings(String companyId, BankSide bankSide) {
        this.companyId = companyId;
        this.bankSide = bankSide;
    }

    /** The journal of an application; the payment's cash comes from the bank the first time. */
    Journal applied(Application application, String matchId, long atMillis) {
        Payment payment = application.payment();
        Map<String, Long> amounts = cleared(application);
        if (payment.isReceiptPosted()) {
            add(amounts, UNAPPLIED, application.cash());
        } else {
            add(amounts, bankSide.accountOf(payment), payment.amount());
            add(amounts, UNAPPLIED, application.cash() - payment.amount());
        }
        String text = application.rule() + ' ' + payment.id();
        return journal(
                "applied", payment, matchId, text, application.decidedBy(), atMillis, amounts);
    }

    /** Cash of a payer who is known, for what is not known yet. */
    Journal received(Payment payment, long atMillis) {
        Map<String, Long> amounts = new TreeMap<>();
        add(amounts, bankSide.accountOf(payment), payment.amount());
        add(amounts, UNAPPLIED, -payment.amount());
        return journal(
                "received",
                payment,
                payment.id(),
                "unapplied cash " + payment.id(),
                Application.BY_RULE,
                atMillis,
                amounts);
    }

    /** Undoes an application; its cash is unapplied again. */
    Journal takenBack(Application application, String matchId, String decidedBy, long atMillis) {
        Map<String, Long> amounts = new TreeMap<>();
        cleared(application).forEach((account, amount) -> amounts.put(account, -amount));
        add(amounts, UNAPPLIED, -application.cash());
        return journal(
                "reversal",
                application.payment(),
                matchId,
                "reversal: " + application.rule() + ' ' + application.payment().id(),
                decidedBy,
                atMillis,
                amounts);
    }

    /** The return of a payment that was posted. */
    Journal returned(Payment giving, Payment original, long atMillis) {
        Map<String, Long> amounts = new TreeMap<>();
        add(amounts, UNAPPLIED, original.amount());
        add(amounts, bankSide.accountOf(giving), giving.amount());
        return journal(
                "returned",
                giving,
                giving.id(),
                "returned payment " + original.id(),
                Application.BY_RULE,
                atMillis,
                amounts);
    }

    /** What an application does to every account but the one its cash comes from. */
    private static Map<String, Long> cleared(Application application) {
        Map<String, Long> amounts = new TreeMap<>();
        for (Applied line : application.lines()) {
            add(amounts, RECEIVABLES + line.receivable().customerId(), -line.cleared());
            add(amounts, DISCOUNTS, line.discount());
            add(amounts, DIFFERENCES, line.difference());
            if (line.kind() != null) {
                add(amounts, DEDUCTIONS + line.kind().wireName(), line.deduction());
            }
        }
        return amounts;
    }

    private static void add(Map<String, Long> amounts, String account, long amount) {
        amounts.merge(account, amount, Math::addExact);
    }

    /** Null if nothing moves. */
    private Journal journal(
            String kind,
            Payment payment,
            String cause,
            String text,
            String decidedBy,
            long atMillis,
            Map<String, Long> amounts) {
        List<JournalLine> lines = new ArrayList<>();
        amounts.forEach(
                (account, amount) -> {
                    if (amount != 0) {
                        Money money = new Money(amount, payment.currency());
                        lines.add(new JournalLine(account, money, null));
                    }
                });
        if (lines.isEmpty()) {
            return null;
        }
        String id =
                DeterministicId.of("j", List.of(kind, companyId, cause, Long.toString(atMillis)));
        LocalDate date = LocalDate.ofEpochDay(payment.day());
        return new Journal(id, companyId, date, text, cause, decidedBy, atMillis, lines);
    }
}
