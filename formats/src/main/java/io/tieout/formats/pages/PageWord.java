package io.tieout.formats.pages;

import java.util.Objects;

/**
 * A word as it stands on a page.
 *
 * @param confidence how sure its reader is of it, 0 to 1; 1 for the text of a PDF
 */
public record PageWord(String text, PageBox box, double confidence) {

    public PageWord {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(box, "box");
    }
}
