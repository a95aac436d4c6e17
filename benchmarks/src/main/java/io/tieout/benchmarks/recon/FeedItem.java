package io.tieout.benchmarks.recon;

/** Something that arrives in a file of the feed at a known second. */
abstract class FeedItem {
    final long id;
    final Account account;

    /** Seconds since 1970-01-01T00:00Z. */
    long observedAt;

    /** Place among the items of the same second. */
    long order;

    /** Whether it has been delivered before. */
    boolean delivered;

    FeedItem(long id, Account account) {
        this.id = id;
        this.account = account;
        this.order = id;
    }

    abstract FeedFile file();

    /** Adds the fields of the JSON object, without its braces. */
    abstract void render(LineBuffer line);

    /** Adds the id as it stands in files: the side's letter and 16 hexadecimal digits. */
    final LineBuffer idTo(LineBuffer line) {
        return line.raw(file().idLetter()).hex(id);
    }
}
