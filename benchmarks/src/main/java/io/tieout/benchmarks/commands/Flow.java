package io.tieout.benchmarks.commands;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What a generated feed is about. */
enum Flow {
    BANK,
    RECEIVABLES;

    /** By its name in lower case. */
    static final class Name implements ITypeConverter<Flow> {
        @Override
        public Flow convert(String text) {
            for (Flow known : values()) {
                if (known.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return known;
                }
            }
            throw new TypeConversionException("'" + text + "' is neither bank nor receivables");
        }
    }
}
