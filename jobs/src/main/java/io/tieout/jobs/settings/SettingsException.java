package io.tieout.jobs.settings;

/** A mistake in a configuration file; the message names file, key and what would be right. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SettingsException(String message, Throwable cause) {
        super(message, cause);
    }
}
