package io.tieout.jobs.run;

import io.tieout.connectors.log.LogDeserializer;
import io.tieout.connectors.log.LogRecord;
import io.tieout.connectors.log.LogSerializer;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.CaseCommand;
import io.tieout.core.documents.Observed;
import io.tieout.operators.bank.ScopeKey;
import io.tieout.operators.serialization.ObservedSerializer;
import io.tieout.operators.serialization.TieoutTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * Documents in the log, those of one bank account and currency in one partition, what people want
 * done with the cases of one company likewise, so that it keeps its order; those of customers
 * wherever their id puts them. The log is where a document is first observed: its time of entry
 * replaces whatever time the document had before.
 */
final class DocumentRecords implements LogSerializer<Observed>, LogDeserializer<Observed> {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_BYTES = 512;

    @Override
    public LogRecord serialize(Observed document) {
        DataOutputSerializer bytes = new DataOutputSerializer(USUAL_BYTES);
        try {
            ObservedSerializer.INSTANCE.serialize(document, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return new LogRecord(
                document.event().stream() + '/' + document.event().id(),
                LogRecord.STAMP_AT_APPEND,
                bytes.getCopyOfBuffer());
    }

    @Override
    public String key(Observed document) {
        CanonicalEvent event = document.event();
        if (event instanceof CaseCommand command) {
            return event.stream() + '/' + command.companyId();
        }
        return ScopeKey.has(event) ? ScopeKey.of(event) : event.stream() + '/' + event.id();
    }

    @Override
    public Observed deserialize(LogRecord record) throws IOException {
        Observed document =
                ObservedSerializer.INSTANCE.deserialize(
                        new DataInputDeserializer(record.payload()));
        return new Observed(
                document.event(),
                document.source(),
                document.position(),
                record.observedAtMillis());
    }

    @Override
    public TypeInformation<Observed> producedType() {
        return TieoutTypes.OBSERVED;
    }
}
