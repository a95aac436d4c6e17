package io.tieout.console;

import io.tieout.core.documents.VendorInvoice;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The files that bills came as, by their hash: to look at, to take along and to put there. */
public interface BillOriginals {

    /** Has none and keeps none. */
    BillOriginals NONE =
            new BillOriginals() {
                @Override
                public Optional<byte[]> find(String sha256) {
                    return Optional.empty();
                }

                @Override
                public Pages pages(VendorInvoice bill) {
                    throw new UnsupportedOperationException("there are no originals");
                }

                @Override
                public byte[] picture(String sha256, int page) {
                    throw new UnsupportedOperationException("there are no originals");
                }

                @Override
                public void keep(String sha256, byte[] file) {
                    throw new UnsupportedOperationException("there are no originals");
                }
            };

    /**
     * Where a field stands on a page, in fractions of the page from its upper left corner.
     *
     * @param page from 1
     * @param confidence 0 to 1
     * @param ambiguous whether the same stands elsewhere and all of them are marked
     */
    record Mark(
            String field,
            int page,
            double x,
            double y,
            double width,
            double height,
            String text,
            double confidence,
            boolean ambiguous) {}

    /**
     * What an original has to show.
     *
     * @param pages how many; 0 if it has none, as data files
     * @param unread whether there are scans that could not be read
     * @param problem why it cannot be shown, one sentence; null if it can
     */
    record Pages(int pages, boolean unread, String problem, List<Mark> marks) {

        public Pages {
            marks = List.copyOf(marks);
        }
    }

    /** The file of that hash; empty if it is not kept. */
    Optional<byte[]> find(String sha256) throws IOException;

    /** The pages of a bill's file, which is kept, with the marks of the bill's fields. */
    Pages pages(VendorInvoice bill) throws IOException, InterruptedException;

    /**
     * A page of a file that is kept, as PNG.
     *
     * @param page from 1
     * @throws IOException if it cannot be shown
     */
    byte[] picture(String sha256, int page) throws IOException, InterruptedException;

    /**
     * Keeps a file; again changes nothing.
     *
     * @throws IllegalArgumentException if it has another hash or is too large
     */
    void keep(String sha256, byte[] file) throws IOException;
}
