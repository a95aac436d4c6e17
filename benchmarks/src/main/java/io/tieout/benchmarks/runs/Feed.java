package io.tieout.benchmarks.runs;

import io.tieout.benchmarks.recon.Generator;
import io.tieout.benchmarks.recon.Profile;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which feed, and thereby all of its bytes. */
public record Feed(Profile profile, long events, long seed) {

    /** Its folder below {@code parent}; generated unless it is there. */
    public Path in(Path parent) {
        Path folder = parent.resolve("feed-%s-%d-%d".formatted(profile.wireName(), events, seed));
        // The manifest is written last.
        if (!Files.exists(folder.resolve("manifest.json"))) {
            new Generator(seed, events, profile).generateTo(folder);
        }
        return folder;
    }
}
