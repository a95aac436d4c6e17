package io.tieout.core.receivables.rules;

import io.tieout.core.documents.Remittance;
import io.tieout.core.money.Money;
import io.tieout.core.receivables.AdviceLines;
import io.tieout.core.receivables.CashRule;
import io.tieout.core.receivables.Turn;
import io.tieout.core.receivables.Verdict;
import java.util.List;

/** What a remittance in another currency than the payment's says, line by line. */
final class ExchangeRemittance implements CashRule {

    private static final String NAME = "exchange-remittance";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verdict apply(Turn turn) {
        if (!turn.maySettleAcross() || turn.payment().isWeak() || !turn.advices().isEmpty()) {
            return Verdict.NOTHING;
        }
        List<Remittance> advices = turn.advicesInOtherCurrency();
        List<String> currencies = advices.stream().map(Remittance::currency).distinct().toList();
        return currencies.size() == 1 && isOf(turn, advices)
                ? settle(turn, advices, currencies.get(0))
                : Verdict.NOTHING;
    }

    /** Whether what the remittances say was paid, if they do, is the payment. */
    private static boolean isOf(Turn turn, List<Remittance> advices) {
        List<Money> paid =
                advices.stream()
                        .filter(advice -> advice.paid() != null)
                        .map(Remittance::paid)
                        .toList();
        String currency = turn.payment().currency();
        return paid.isEmpty()
                || (paid.stream().allMatch(one -> one.currency().equals(currency))
                        && paid.stream().mapToLong(Money::minorUnits).reduce(0, Math::addExact)
                                == turn.amount());
    }

    private static Verdict settle(Turn turn, List<Remittance> advices, String currency) {
        AdviceLines lines = AdviceLines.of(turn.as(turn.amount(), currency), advices);
        if (lines.resolved().isEmpty()
                || !lines.unknown().isEmpty()
                || !lines.paidAlready().isEmpty()) {
            return Verdict.NOTHING;
        }
        long stated = RemittanceApplied.stated(lines);
        Verdict said = RemittanceApplied.apply(turn.as(stated, currency), lines);
        return said.reason() != null || said.cash() != stated
                ? Verdict.NOTHING
                : Conversion.judge(turn, NAME, said.lines(), currency);
    }
}
