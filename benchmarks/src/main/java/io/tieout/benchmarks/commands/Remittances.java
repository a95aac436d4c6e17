package io.tieout.benchmarks.commands;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Whether customers of a feed send remittances. */
enum Remittances {
    SOME,
    NONE;

    /** By its name in lower case. */
    static final class Name implements ITypeConverter<Remittances> {
        @Override
        public Remittances convert(String text) {
            for (Remittances known : values()) {
                if (known.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return known;
                }
            }
            throw new TypeConversionException("'" + text + "' is neither some nor none");
        }
    }
}
