package io.tieout.formats.print;

/**
 * A column of a printed table.
 *
 * @param width in points
 * @param right whether its cells end at the right edge, as amounts do
 */
record Column(float width, boolean right) {

    static Column left(float width) {
        return new Column(width, false);
    }

    static Column right(float width) {
        return new Column(width, true);
    }
}
