package io.tieout.jobs.cli;

import java.io.IOException;

/** Tells that the reader of our output has gone, as {@code head} does, from real trouble. */
final class ClosedPipe {

    private ClosedPipe() {}

    static boolean is(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("Broken pipe") || message.contains("Pipe closed");
    }
}
