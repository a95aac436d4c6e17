package io.tieout.core.receivables;

import io.tieout.core.documents.Observed;
import java.util.ArrayList;
import java.util.List;

/** Receivables in memory, for companies that have few. */
final class HeldReceivables implements ReceivableSource {

    private final List<Observed> documents = new ArrayList<>();

    /** Keeps a document and gives its place. */
    long add(Observed document) {
        documents.add(document);
        return documents.size() - 1L;
    }

    @Override
    public void forEach(Visitor visitor) {
        for (int i = 0; i < documents.size(); i++) {
            visitor.visit(documents.get(i), i);
        }
    }

    @Override
    public void read(long[] places, Visitor visitor) {
        for (long place : places) {
            visitor.visit(documents.get(Math.toIntExact(place)), place);
        }
    }
}
