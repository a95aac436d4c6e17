package io.tieout.formats.pages;

/**
 * A place on a page as fractions of its width and height, from the upper left corner. What lies
 * beyond the page is cut off.
 */
public record PageBox(double x, double y, double width, double height) {

    /** Places are told to a hundred-thousandth of a page: less than a dot of a printer. */
    private static final double STEPS = 100_000;

    public PageBox {
        double right = within(x + width);
        double bottom = within(y + height);
        x = within(x);
        y = within(y);
        width = rounded(right - x);
        height = rounded(bottom - y);
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double middle() {
        return y + height / 2;
    }

    /** The smallest box around both. */
    PageBox with(PageBox other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new PageBox(
                left,
                top,
                Math.max(right(), other.right()) - left,
                Math.max(bottom(), other.bottom()) - top);
    }

    /** Whether both stand on one line of text. */
    boolean isBeside(PageBox other) {
        return Math.abs(middle() - other.middle()) < Math.max(height, other.height) * 0.6;
    }

    private static double within(double fraction) {
        return Double.isNaN(fraction) ? 0 : rounded(Math.max(0, Math.min(1, fraction)));
    }

    private static double rounded(double fraction) {
        return Math.round(fraction * STEPS) / STEPS;
    }
}
