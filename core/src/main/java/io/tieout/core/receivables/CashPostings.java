package io.tieout.core.receivables;

import io.tieout.core.ids.DeterministicId;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import java.time.LocalDate;
import java.util.List;

/**
 * The journals of cash application: cash to receivables with what discounts, deductions and
 * tolerances make up and people write off; cash that waits as unapplied; what is taken back; and
 * what is gained or lost by exchange. Each balances in every currency it has.
 */
final class CashPostings {

    private static final String RECEIVABLES = "receivables:";
    private static final String UNAPPLIED = "unapplied-cash";
    private static final String DISCOUNTS = "cash-discounts";
    private static final String DEDUCTIONS = "deductions:";
    private static final String DIFFERENCES = "payment-differences";
    private static final String WRITE_OFFS = "write-offs";
    private static final String POSITION = "currency-position:";
    private static final String EXCHANGE_GAIN = "realised-exchange-gain";
    private static final String EXCHANGE_LOSS = "realised-exchange-loss";

    private final String companyId;
    private final BankSide bankSide;

    CashPostings(String companyId, BankSide bankSide) {
        this.companyId = companyId;
        this.bankSide = bankSide;
    }

    /** The journal of an application; the payment's cash comes from the bank the first time. */
    Journal applied(Application application, String matchId, long atMillis) {
        Payment payment = application.payment();
        String currency = payment.currency();
        JournalAmounts amounts = cleared(application);
        if (payment.isReceiptPosted()) {
            amounts.add(UNAPPLIED, application.cash(), currency);
        } else {
            amounts.add(bankSide.accountOf(payment), payment.amount(), currency);
            amounts.add(UNAPPLIED, application.cash() - payment.amount(), currency);
        }
        String text = application.rule() + ' ' + payment.id();
        return journal(
                "applied", payment, matchId, text, application.decidedBy(), atMillis, amounts);
    }

    /** Cash of a payer who is known, for what is not known yet. */
    Journal received(Payment payment, long atMillis) {
        JournalAmounts amounts = new JournalAmounts();
        amounts.add(bankSide.accountOf(payment), payment.amount(), payment.currency());
        amounts.add(UNAPPLIED, -payment.amount(), payment.currency());
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
        JournalAmounts amounts = cleared(application).negated();
        amounts.add(UNAPPLIED, -application.cash(), application.payment().currency());
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
        JournalAmounts amounts = new JournalAmounts();
        amounts.add(UNAPPLIED, original.amount(), original.currency());
        amounts.add(bankSide.accountOf(giving), giving.amount(), giving.currency());
        return journal(
                "returned",
                giving,
                giving.id(),
                "returned payment " + original.id(),
                Application.BY_RULE,
                atMillis,
                amounts);
    }

    /**
     * What was gained or lost between issue and payment; null if nothing was.
     *
     * @param values of the application's lines, in their order
     * @param back whether it is taken back
     */
    Journal exchange(
            Application application,
            List<LineValue> values,
            String bookCurrency,
            boolean back,
            String decidedBy,
            long atMillis) {
        JournalAmounts amounts = new JournalAmounts();
        for (int i = 0; i < values.size(); i++) {
            OpenReceivable receivable = application.lines().get(i).receivable();
            LineValue value = values.get(i);
            String position = POSITION + receivable.currency();
            amounts.add(RECEIVABLES + receivable.customerId(), value.onReceivable(), bookCurrency);
            amounts.add(position, value.converted(), bookCurrency);
            String result = value.gain() > 0 ? EXCHANGE_GAIN : EXCHANGE_LOSS;
            amounts.add(result, -value.gain(), bookCurrency);
        }
        String text = "exchange: " + application.rule() + ' ' + application.payment().id();
        return journal(
                back ? "exchange-reversal" : "exchange",
                application.payment(),
                CashResults.matchId(application),
                back ? "reversal: " + text : text,
                decidedBy,
                atMillis,
                back ? amounts.negated() : amounts);
    }

    /** What an application does to every account but the one its cash comes from. */
    private static JournalAmounts cleared(Application application) {
        JournalAmounts amounts = new JournalAmounts();
        for (Applied line : application.lines()) {
            String currency = line.receivable().currency();
            amounts.add(RECEIVABLES + line.receivable().customerId(), -line.cleared(), currency);
            amounts.add(DISCOUNTS, line.discount(), currency);
            String passed = application.isWriteOff() ? WRITE_OFFS : DIFFERENCES;
            amounts.add(passed, line.difference(), currency);
            if (line.kind() != null) {
                amounts.add(DEDUCTIONS + line.kind().wireName(), line.deduction(), currency);
            }
            if (line.isAcross()) {
                String own = application.payment().currency();
                amounts.add(POSITION + currency, line.settled(), currency);
                amounts.add(POSITION + own, -line.cash(), own);
            }
        }
        return amounts;
    }

    /** Null if nothing moves. */
    private Journal journal(
            String kind,
            Payment payment,
            String cause,
            String text,
            String decidedBy,
            long atMillis,
            JournalAmounts amounts) {
        List<JournalLine> lines = amounts.lines();
        if (lines.isEmpty()) {
            return null;
        }
        String id =
                DeterministicId.of("j", List.of(kind, companyId, cause, Long.toString(atMillis)));
        LocalDate date = LocalDate.ofEpochDay(payment.day());
        return new Journal(id, companyId, date, text, cause, decidedBy, atMillis, lines);
    }
}
