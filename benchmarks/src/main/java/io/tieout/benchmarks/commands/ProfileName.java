package io.tieout.benchmarks.commands;

import io.tieout.benchmarks.recon.Profile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Profiles by their names on the command line. */
final class ProfileName implements ITypeConverter<Profile> {
    @Override
    public Profile convert(String text) {
        try {
            return Profile.ofWireName(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
