package io.tieout.core.receivables;

import io.tieout.core.documents.Observed;

/**
 * Where the receivables of a company lie. There may be more than memory has room for, so they are
 * read again when their customers' turn comes instead of being kept.
 */
public interface ReceivableSource {

    /** What reading visits. */
    @FunctionalInterface
    interface Visitor {

        /**
         * @param place finds the document again
         */
        void visit(Observed document, long place);
    }

    /** Visits every receivable; other documents may come between them. */
    void forEach(Visitor visitor);

    /**
     * Visits the documents at these places.
     *
     * @param places as {@link #forEach} told them, ascending
     */
    void read(long[] places, Visitor visitor);
}
