package io.tieout.benchmarks.commands;

import io.tieout.benchmarks.recon.Flow;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Flows by their names on the command line. */
final class FlowName implements ITypeConverter<Flow> {
    @Override
    public Flow convert(String text) {
        for (Flow known : Flow.values()) {
            if (known.wireName().equals(text)) {
                return known;
            }
        }
        throw new TypeConversionException(
                "'" + text + "' is none of bank, receivables, payables and statements");
    }
}
