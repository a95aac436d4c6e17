package io.tieout.core.receivables;

import io.tieout.core.exchange.ExchangeRate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rates into the company's currency that the lines of an application are valued by. */
final class LineRates {

    /**
     * Null where a rate is missing.
     *
     * @param issued of the receivable's currency when it was issued
     * @param booked of the receivable's currency when the payment was booked
     * @param cash of the payment's currency when it was booked
     */
    record OfLine(ExchangeRate issued, ExchangeRate booked, ExchangeRate cash) {

        private Stream<ExchangeRate> all() {
            return Stream.of(issued, booked, cash);
        }
    }

    private final List<OfLine> lines = new ArrayList<>();

    private LineRates() {}

    static LineRates of(Application application, TickRates rates) {
        LineRates all = new LineRates();
        Payment payment = application.payment();
        for (Applied line : application.lines()) {
            OpenReceivable receivable = line.receivable();
            ExchangeRate booked = rates.intoBooks(receivable.currency(), payment.day());
            all.lines.add(
                    new OfLine(
                            rates.intoBooks(receivable.currency(), receivable.issueDay()),
                            booked,
                            line.isAcross()
                                    ? rates.intoBooks(payment.currency(), payment.day())
                                    : booked));
        }
        return all;
    }

    OfLine of(int line) {
        return lines.get(line);
    }

    boolean isMissing(int line) {
        return lines.get(line).all().anyMatch(rate -> rate == null);
    }

    boolean areThere() {
        return lines.stream().flatMap(OfLine::all).allMatch(rate -> rate != null);
    }

    /** When the last of them was observed. */
    long observedAtMillis() {
        return lines.stream()
                .flatMap(OfLine::all)
                .mapToLong(ExchangeRate::observedAtMillis)
                .max()
                .orElse(Long.MIN_VALUE);
    }
}
