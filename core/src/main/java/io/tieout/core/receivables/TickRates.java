package io.tieout.core.receivables;

import io.tieout.core.exchange.ExchangeRate;
import io.tieout.core.exchange.LedgerRates;

/** The ledger's rates as they are known at the tick that a scope settles. */
final class TickRates {

    private final LedgerRates ledger;
    private long atMillis;

    TickRates(LedgerRates ledger) {
        this.ledger = ledger;
    }

    void open(long tickMillis) {
        atMillis = tickMillis;
    }

    /** Whether the company has a currency of its own. */
    boolean areKept() {
        return ledger.isKept();
    }

    String bookCurrency() {
        return ledger.bookCurrency();
    }

    /**
     * @param day days since 1970-01-01
     * @return null if the rate is missing
     */
    ExchangeRate find(String from, String to, int day) {
        return ledger.find(from, to, day, atMillis);
    }

    /** Into the company's currency. */
    ExchangeRate intoBooks(String from, int day) {
        return find(from, bookCurrency(), day);
    }
}
