package io.tieout.formats.csv;

/** A mistake in a mapping file; the message names file, key and what is allowed. */
public final class MappingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public MappingException(String file, String key, String problem) {
        super(file + ": " + (key.isEmpty() ? "" : "key '" + key + "' ") + problem);
    }
}
