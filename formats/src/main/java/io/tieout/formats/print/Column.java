package io.tieout.formats.print;

/**
 * A column of a printed table.
 *
 * @param width in points
 * @param right whether its cells end at the right edge, as amounts do
 */
public record Column(float width, boolean right) {

    public static Column left(float width) {
        return new Column(width, false);
    }

    public static Column right(float width) {
        return new Column(width, true);
    }
}
