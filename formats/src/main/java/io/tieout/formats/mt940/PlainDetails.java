package io.tieout.formats.mt940;

import java.util.List;

/** Free text, or nothing but a transaction code of three digits. */
final class PlainDetails implements DetailsDialect {

    private static final int CODE_LENGTH = 3;

    @Override
    public Details read(String text) {
        String joined = TextBytes.collapsed(Wrapping.joined(text, Wrapping.LINE_CHARS));
        if (joined.length() == CODE_LENGTH && joined.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return new Details(joined, null, null, List.of(), "", false);
        }
        return Details.plain(joined);
    }
}
