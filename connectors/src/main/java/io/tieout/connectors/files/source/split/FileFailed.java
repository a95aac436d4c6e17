package io.tieout.connectors.files.source.split;

import org.apache.flink.api.connector.source.SourceEvent;

/**
 * A reader tells the enumerator that a file did not count, so that its content may be delivered
 * again. Repeatable: the number says which delivery is meant.
 */
public record FileFailed(long number, String sha256) implements SourceEvent {

    private static final long serialVersionUID = 1;
}
