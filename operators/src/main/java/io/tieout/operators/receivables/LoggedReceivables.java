package io.tieout.operators.receivables;

import io.tieout.core.receivables.ReceivableSource;
import org.apache.flink.util.FlinkRuntimeException;

/** A company's receivables where they were collected, in state. */
final class LoggedReceivables implements ReceivableSource {

    private final CompanyAtEnd<?>.Documents documents;

    LoggedReceivables(CompanyAtEnd<?>.Documents documents) {
        this.documents = documents;
    }

    @Override
    public void forEach(Visitor visitor) {
        try {
            documents.forEachPlaced(visitor::visit);
        } catch (Exception e) {
            throw unreadable(e);
        }
    }

    @Override
    public void read(long[] places, Visitor visitor) {
        try {
            documents.read(places, visitor::visit);
        } catch (Exception e) {
            throw unreadable(e);
        }
    }

    private static FlinkRuntimeException unreadable(Exception e) {
        return new FlinkRuntimeException("cannot read the receivables of a company again", e);
    }
}
