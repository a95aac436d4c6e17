package io.tieout.benchmarks.commands;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Counts and sizes with suffixes: {@code 250k}, {@code 10m}, {@code 1g}; powers of 1,000. */
final class Quantity implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
        String digits = text;
        long unit = 1;
        if (!text.isEmpty()) {
            unit =
                    switch (Character.toLowerCase(text.charAt(text.length() - 1))) {
                        case 'k' -> 1_000L;
                        case 'm' -> 1_000_000L;
                        case 'g' -> 1_000_000_000L;
                        default -> 1L;
                    };
            digits = unit == 1 ? text : text.substring(0, text.length() - 1);
        }
        try {
            long value = Math.multiplyExact(Long.parseLong(digits.replace("_", "")), unit);
            if (value < 1) {
                throw new TypeConversionException("'" + text + "' is not above zero");
            }
            return value;
        } catch (NumberFormatException | ArithmeticException e) {
            throw new TypeConversionException("'" + text + "' is no number such as 250k or 10m");
        }
    }
}
