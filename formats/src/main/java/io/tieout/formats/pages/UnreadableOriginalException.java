package io.tieout.formats.pages;

import java.io.IOException;

/** An original that cannot be opened: broken, encrypted, too large, or no kind that is known. */
public final class UnreadableOriginalException extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableOriginalException(String reason) {
        super(reason);
    }
}
