package io.tieout.console.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tieout.core.results.Evidence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * By how much a number is off that should agree.
 *
 * @param field as in the evidence, for example {@code price}
 * @param actual what is there
 * @param expected what should be there
 * @param difference actual minus expected, in their unit
 * @param percent of what is expected, with one decimal; null if nothing is
 * @param tolerance how far it may be off in that direction, for example {@code 2 %, 5.00}; null if
 *     that is not checked
 */
public record VarianceView(
        String field,
        String actual,
        String expected,
        String difference,
        @JsonInclude(JsonInclude.Include.ALWAYS) Double percent,
        String tolerance) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");

    /** A number, and the currency that stands behind an amount. */
    private record Stated(BigDecimal value, String unit) {

        static Stated of(String text) {
            int blank = text.indexOf(' ');
            String number = blank < 0 ? text : text.substring(0, blank);
            return NUMBER.matcher(number).matches()
                    ? new Stated(new BigDecimal(number), text.substring(number.length()).strip())
                    : null;
        }
    }

    /** Of the first two numbers that differ; null if there are none in one unit. */
    static VarianceView of(List<Evidence> evidence) {
        for (Evidence it : evidence) {
            Stated actual = Stated.of(it.left());
            Stated expected = Stated.of(it.right());
            if (!it.agrees()
                    && actual != null
                    && expected != null
                    && actual.unit().equals(expected.unit())) {
                return of(it, actual.value(), expected.value(), tolerance(evidence, it));
            }
        }
        return null;
    }

    /** What is said of it right behind. */
    private static String tolerance(List<Evidence> evidence, Evidence compared) {
        int next = evidence.indexOf(compared) + 1;
        if (next >= evidence.size() || !evidence.get(next).field().equals(Evidence.TOLERANCE)) {
            return null;
        }
        String limits = evidence.get(next).right();
        return limits.isEmpty() ? null : limits;
    }

    private static VarianceView of(
            Evidence it, BigDecimal actual, BigDecimal expected, String tolerance) {
        BigDecimal difference = actual.subtract(expected);
        Double percent =
                expected.signum() == 0
                        ? null
                        : difference
                                .multiply(HUNDRED)
                                .divide(expected.abs(), 1, RoundingMode.HALF_UP)
                                .doubleValue();
        return new VarianceView(
                it.field(), it.left(), it.right(), difference.toPlainString(), percent, tolerance);
    }
}
