package io.tieout.benchmarks.recon;

import java.util.Comparator;
import java.util.PriorityQueue;

/** A bank account: its standing, what it still has to book, its standing payments. */
final class Account {
    private static final Comparator<BankLine> BY_DAY =
            Comparator.<BankLine>comparingInt(line -> line.bookingDay)
                    .thenComparingLong(line -> line.id);

    final int index;
    final Company company;
    final FeedCurrency currency;
    final byte[] iban;
    final long weight;

    /** Lines that the bank will book, the next day's first. */
    final PriorityQueue<BankLine> pending = new PriorityQueue<>(8, BY_DAY);

    final Series[] series;

    /** Thousandths of events that the account may still cause today; below zero after a batch. */
    long credit;

    long balance;
    long lastStatement;

    /** Whether the statement before the next one was never delivered. */
    boolean statementMissing;

    private int lastCheque;

    Account(int index, Company company, long weight, Draw draw, int seriesCount, Parties parties) {
        this.index = index;
        this.company = company;
        this.currency = FeedCurrency.draw(draw);
        this.iban = LineBuffer.utf8(Iban.anyCountry(draw));
        this.weight = weight;
        this.balance = currency.minorUnits(5_000_000L + draw.below(500_000_000));
        this.lastStatement = draw.below(400);
        this.lastCheque = 1_000 + draw.below(200_000);
        this.series = new Series[seriesCount];
        for (int i = 0; i < seriesCount; i++) {
            series[i] = new Series(this, draw, parties);
        }
    }

    int nextCheque() {
        return ++lastCheque;
    }
}
