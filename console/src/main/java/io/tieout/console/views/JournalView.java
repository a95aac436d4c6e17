package io.tieout.console.views;

import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.money.Money;
import java.time.Instant;
import java.util.List;

/** A journal in its chain; amounts are strings with the digits of their currency. */
public record JournalView(
        String id,
        String companyId,
        long sequence,
        String date,
        String text,
        String cause,
        String decidedBy,
        String postedAt,
        List<Line> lines,
        String hash,
        String previousHash) {

    /** Either debit or credit; the other is null. */
    public record Line(
            String account, String debit, String credit, String currency, String costCenter) {

        static Line of(JournalLine it) {
            Money amount = it.amount();
            boolean debit = amount.signum() > 0;
            return new Line(
                    it.account(),
                    debit ? amount.toPlainString() : null,
                    debit ? null : amount.negated().toPlainString(),
                    amount.currency(),
                    it.costCenter());
        }
    }

    public static JournalView of(ChainedJournal chained) {
        Journal it = chained.journal();
        return new JournalView(
                it.id(),
                it.companyId(),
                chained.sequence(),
                it.date().toString(),
                it.text(),
                it.cause(),
                it.decidedBy(),
                Instant.ofEpochMilli(it.atMillis()).toString(),
                it.lines().stream().map(Line::of).toList(),
                chained.hash(),
                chained.previousHash());
    }

    public static List<JournalView> of(List<ChainedJournal> journals) {
        return journals.stream().map(JournalView::of).toList();
    }
}
