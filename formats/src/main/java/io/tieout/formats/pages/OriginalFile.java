package io.tieout.formats.pages;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** An opened original: its pages as pictures and as words. Pages are counted from 1. */
interface OriginalFile extends Closeable {

    int pages();

    /**
     * A page as a picture.
     *
     * @param longestSide in dots, at most
     */
    BufferedImage picture(int page, int longestSide) throws IOException;

    /** The words that the file itself has; empty for a picture. */
    List<PageWord> words(int page) throws IOException;
}
