package io.tieout.formats.pages;

import java.util.List;

/**
 * What an original has to read.
 *
 * @param pages how many it has
 * @param unread whether pages that are pictures were not read: there is no character recognition on
 *     this machine, or they are too many
 * @param texts of the first pages
 */
public record OriginalWords(int pages, boolean unread, List<PageText> texts) {

    public OriginalWords {
        texts = List.copyOf(texts);
    }
}
