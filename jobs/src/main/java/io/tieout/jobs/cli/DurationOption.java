package io.tieout.jobs.cli;

import io.tieout.jobs.settings.Durations;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an option such as {@code --for 30s}. */
final class DurationOption implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String given) {
        try {
            return Durations.parse(given);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
