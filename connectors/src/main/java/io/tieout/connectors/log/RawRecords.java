package io.tieout.connectors.log;

import org.apache.flink.api.common.typeinfo.TypeInformation;

/** Records as they are, keyed by their id. */
public final class RawRecords implements LogSerializer<LogRecord>, LogDeserializer<LogRecord> {

    private static final long serialVersionUID = 1;

    @Override
    public LogRecord serialize(LogRecord element) {
        return element;
    }

    @Override
    public String key(LogRecord element) {
        return element.id();
    }

    @Override
    public LogRecord deserialize(LogRecord record) {
        return record;
    }

    @Override
    public TypeInformation<LogRecord> producedType() {
        return TypeInformation.of(LogRecord.class);
    }
}
