package io.tieout.benchmarks.recon;

/** Something that arrives in a file of the feed at a known second. */
public abstract class FeedItem {
    private static final byte[] AMOUNT = LineBuffer.utf8("amount");

    public final long id;
    private final int place;
    private final FeedCurrency currency;

    /** Seconds since 1970-01-01T00:00Z. */
    public long observedAt;

    /** Place among the items of the same second. */
    long order;

    /** Whether it has been delivered before. */
    boolean delivered;

    /**
     * @param place of the item's owner among its like: what arrives in one second is written in
     *     this order
     */
    public FeedItem(long id, int place, FeedCurrency currency) {
        this.id = id;
        this.place = place;
        this.currency = currency;
        this.order = id;
    }

    int place() {
        return place;
    }

    public final FeedCurrency currency() {
        return currency;
    }

    /** What it is worth, signed; zero for what has no single amount. */
    public long minorUnits() {
        return 0;
    }

    /** The name of the field that holds {@link #minorUnits()}; shared, not to be changed. */
    public byte[] amountField() {
        return AMOUNT;
    }

    /** That field as it begins in a rendered line, up to its value; shared, not to be changed. */
    public byte[] amountMarker() {
        return Fields.AMOUNT;
    }

    public abstract FeedFile file();

    /** Adds the fields of the JSON object, without its braces. */
    public abstract void render(LineBuffer line);

    /** Adds the id as it stands in files: the side's letter and 16 hexadecimal digits. */
    public final LineBuffer idTo(LineBuffer line) {
        return line.raw(file().idLetter()).hex(id);
    }
}
