package io.tieout.formats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The formats an installation reads, in the order in which they are asked: the first that
 * recognises a file gets it.
 */
public final class Formats {

    private final List<Format> formats;
    private final Map<String, Format> byName = new HashMap<>();

    /**
     * @throws IllegalArgumentException if two formats have the same name
     */
    public Formats(List<Format> formats) {
        this.formats = List.copyOf(formats);
        for (Format format : this.formats) {
            if (byName.put(format.name(), format) != null) {
                throw new IllegalArgumentException("two formats named '" + format.name() + "'");
            }
        }
    }

    /**
     * The format of a file, empty if none knows it.
     *
     * @param fileName without folders
     * @param head the first bytes of the file, at most 4096
     */
    public Optional<Format> detect(String fileName, byte[] head) {
        return formats.stream().filter(format -> format.recognises(fileName, head)).findFirst();
    }

    /** The format of that name, as given to {@code --format}. */
    public Optional<Format> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All names, in the order in which the formats are asked. */
    public List<String> names() {
        return formats.stream().map(Format::name).toList();
    }
}
