package io.tieout.formats.pages;

/**
 * Where a field of a bill stands on its original.
 *
 * @param field canonical name; of a line with its number, for example {@code lines.2.netAmount}
 * @param page from 1
 * @param text as it stands there
 * @param confidence 0 to 1: how sure the text is read and how sure it is this field
 * @param ambiguous whether the same stands elsewhere and nothing tells which of them it is; all of
 *     them are marked then
 */
public record Mark(
        String field, int page, PageBox box, String text, double confidence, boolean ambiguous) {}
