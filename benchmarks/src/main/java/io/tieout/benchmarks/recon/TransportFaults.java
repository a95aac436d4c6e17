package io.tieout.benchmarks.recon;

/** Told about the accidents of transport as they happen. */
public interface TransportFaults {
    /** The item will be delivered a second time, unchanged. */
    void redelivered(FeedItem item);

    /**
     * A line of the item's file is damaged.
     *
     * @param lineNumber from 1
     * @param field at fault; empty for the whole record
     */
    void corrupted(FeedItem item, long lineNumber, byte[] field);
}
