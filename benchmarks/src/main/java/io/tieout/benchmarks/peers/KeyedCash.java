package io.tieout.benchmarks.peers;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Receivable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/**
 * Puts an invoice under the digits of its number, currency and amount, and a payment under the last
 * number of its text that may be one, as one writes it at first. Drops everything else.
 */
final class KeyedCash implements FlatMapFunction<Observed, KeyedSide> {
    private static final long serialVersionUID = 1L;

    private static final Pattern NUMBER = Pattern.compile("0*([1-9][0-9]{4,})(?![0-9])");

    @Override
    public void flatMap(Observed document, Collector<KeyedSide> out) {
        KeyedSide side = of(document.event());
        if (side != null) {
            out.collect(side);
        }
    }

    /** Null if the document is dropped. */
    static KeyedSide of(CanonicalEvent event) {
        if (event instanceof BankTransaction line && line.amount().signum() > 0) {
            String number = number(line.text());
            return number == null
                    ? null
                    : new KeyedSide(
                            new PairKey(
                                    line.amount().currency(), number, line.amount().minorUnits()),
                            new Side(true, line.id()));
        }
        if (event instanceof Receivable invoice) {
            String number = number(invoice.number());
            return number == null
                    ? null
                    : new KeyedSide(
                            new PairKey(
                                    invoice.amount().currency(),
                                    number,
                                    invoice.amount().minorUnits()),
                            new Side(false, invoice.id()));
        }
        return null;
    }

    private static String number(String text) {
        String last = null;
        for (Matcher found = NUMBER.matcher(text); found.find(); ) {
            last = found.group(1);
        }
        return last;
    }
}
