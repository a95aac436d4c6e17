package io.tieout.operators.state;

import io.tieout.core.documents.Observed;
import io.tieout.operators.serialization.ObservedSerializer;
import org.apache.flink.api.common.functions.RuntimeContext;

/** The documents of each scope, as a {@link RecordLog}. */
public final class ScopeLog extends RecordLog<Observed> {

    public ScopeLog(RuntimeContext context, CurrentKey currentScope) {
        super(context, currentScope, "document-log", ObservedSerializer.INSTANCE);
    }

    /** As {@link #append(String, Object)}; the document's key is the current scope. */
    public boolean append(PackedDocument document) throws Exception {
        return appendBytes(document.key(), document.bytes());
    }
}
