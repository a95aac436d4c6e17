package io.tieout.formats.bills;

import java.io.IOException;

/** Where the bytes of a bill are kept as they came, by their hash. */
@FunctionalInterface
public interface Originals {

    /** Keeps nothing, for runs that nobody looks at later. */
    Originals NONE = (sha256, bytes) -> {};

    /**
     * Keeps a file; doing it again changes nothing.
     *
     * @param sha256 of the bytes, 64 lower-case hexadecimal digits
     * @throws IOException if it cannot be kept
     */
    void keep(String sha256, byte[] bytes) throws IOException;
}
