package io.tieout.benchmarks.recon;

import java.time.LocalDate;
import java.util.List;

/**
 * A standing payment: the same amount to or from the same party every week or month. Now and then
 * one side lacks an occurrence, so that the one before or after it tempts.
 */
final class Series {
    private static final int MISSING_AT_BANK_PERCENT = 3;
    private static final int MISSING_IN_LEDGER_PERCENT = 2;

    private final Party party;
    private final long minorUnits;
    private final boolean weekly;
    private final boolean referenced;
    private final byte[] word;
    private final int contract;
    private int dueDay;

    Series(Account account, Draw draw, Parties parties) {
        this.party = parties.of(account.company.index, draw);
        long amount = Amounts.draw(draw, account.currency, account.company.index);
        this.minorUnits = draw.percent(80) ? -amount : amount;
        this.weekly = draw.percent(35);
        this.referenced = draw.percent(50);
        this.word = draw.pick(Texts.SERIES);
        this.contract = 10_000 + draw.below(90_000);
        this.dueDay = Days.START + draw.below(weekly ? 7 : 28);
    }

    boolean isDue(int day) {
        return dueDay <= day;
    }

    void play(Scene scene) {
        Draw draw = scene.draw();
        int fate = draw.below(100);
        if (fate < MISSING_AT_BANK_PERCENT) {
            scene.truth()
                    .fault(CaseKind.RECURRING_MISSING, Expected.UNMATCHED_LEDGER, entry(scene));
        } else if (fate < MISSING_AT_BANK_PERCENT + MISSING_IN_LEDGER_PERCENT) {
            scene.truth().fault(CaseKind.RECURRING_MISSING, Expected.UNMATCHED_BANK, line(scene));
        } else {
            scene.link(
                    referenced ? CaseKind.RECURRING_REFERENCE : CaseKind.RECURRING_UNREFERENCED,
                    List.of(line(scene)),
                    List.of(entry(scene)));
        }
        LocalDate due = LocalDate.ofEpochDay(dueDay);
        dueDay = (int) (weekly ? due.plusWeeks(1) : due.plusMonths(1)).toEpochDay();
    }

    private LedgerLine entry(Scene scene) {
        LedgerLine entry = scene.ledger(minorUnits, Days.business(dueDay));
        entry.party(party.name(), null).text(scene.text().raw(word).number(contract).copy());
        return referenced ? entry.reference(RefType.INVOICE, period(scene)) : entry;
    }

    private BankLine line(Scene scene) {
        BankLine line = scene.bank(minorUnits, Days.businessAfter(dueDay, scene.seriesDelayDays()));
        line.party(party.bankName(scene.draw()), party.account()).code(BankCode.DIRECT_DEBIT);
        if (referenced) {
            return line.text(scene.text().raw(word).raw(period(scene)).copy());
        }
        return line.text(scene.text().raw(word).number(contract).copy());
    }

    /** Contract and period, the same on both sides and different each time. */
    private byte[] period(Scene scene) {
        return scene.scratch().clear().number(contract).raw('/').raw(Days.iso(dueDay)).copy();
    }
}
