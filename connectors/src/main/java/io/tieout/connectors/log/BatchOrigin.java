package io.tieout.connectors.log;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Which batch a document belongs to, so that a batch committed again after a restore is recognised.
 *
 * @param batchId unique per writer and checkpoint; empty for records appended without one
 * @param part 0-based number of the document within the batch
 */
public record BatchOrigin(String batchId, int part) {

    public static final BatchOrigin NONE = new BatchOrigin("", 0);
    private static final int BATCH_ID_LIMIT_BYTES = 512;

    public BatchOrigin {
        Objects.requireNonNull(batchId, "batchId");
        if (batchId.getBytes(StandardCharsets.UTF_8).length > BATCH_ID_LIMIT_BYTES || part < 0) {
            throw new IllegalArgumentException("not an origin: " + batchId + " part " + part);
        }
    }
}
