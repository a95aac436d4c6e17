package io.tieout.connectors.messages;

import java.io.IOException;
import java.util.Set;

/** Tells from the status of an answer whether a message was taken, and whether to try again. */
final class HttpAnswers {

    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;

    /** Time-out, too early, too many requests: the receiver asks to be tried again. */
    private static final Set<Integer> AGAIN = Set.of(408, 425, 429);

    private HttpAnswers() {}

    /**
     * @throws MessageRefusedException if trying again cannot help
     * @throws IOException if it may
     */
    static void require(String receiver, int status) throws MessageRefusedException, IOException {
        if (status >= CLIENT_ERROR && status < SERVER_ERROR && !AGAIN.contains(status)) {
            throw new MessageRefusedException(receiver + " answered " + status, null);
        }
        if (status < OK || status >= REDIRECT) {
            throw new IOException(receiver + " answered " + status);
        }
    }
}
