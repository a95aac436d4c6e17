package io.tieout.formats.pages;

import java.util.List;

/**
 * The words of a page in the order of reading.
 *
 * @param page from 1
 * @param recognised whether they were read off a picture rather than from the file's text
 */
public record PageText(int page, boolean recognised, List<PageWord> words) {

    public PageText {
        words = List.copyOf(words);
    }
}
