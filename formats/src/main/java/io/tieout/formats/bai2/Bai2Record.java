package io.tieout.formats.bai2;

import java.util.List;

/**
 * One logical record: a line and its continuations.
 *
 * @param code record code, for example {@code 16}; what stood there if it is not one
 * @param parts the contents of the line and of each continuation behind the code, without the
 *     ending slash
 * @param lines how many physical records it takes, for the control counts
 * @param position {@code line N} of its first line
 * @param raw the lines as they stood
 * @param tooLong whether it is beyond all measure and was cut
 */
record Bai2Record(
        String code, List<String> parts, int lines, String position, String raw, boolean tooLong) {

    /** The fields of a record in which text is not expected; continuations add fields. */
    String[] fields() {
        return String.join(",", parts).split(",", -1);
    }
}
