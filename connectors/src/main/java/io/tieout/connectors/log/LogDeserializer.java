package io.tieout.connectors.log;

import java.io.IOException;
import java.io.Serializable;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** Makes a stream element of a record. Must not keep state: elements are made again on replay. */
public interface LogDeserializer<T> extends Serializable {

    /** The element, or null to pass the record over; an exception stops the job at this record. */
    T deserialize(LogRecord record) throws IOException;

    TypeInformation<T> producedType();
}
