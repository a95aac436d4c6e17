package io.tieout.connectors.log.sink;

/**
 * A sealed batch of one writer, waiting in the log's staging folder.
 *
 * @param batchId unique; also the staging file's name without its ending
 * @param runId the run that wrote it
 * @param sealedAtMillis before any of it was appended
 * @param parts documents it becomes
 */
public record LogCommittable(String batchId, String runId, long sealedAtMillis, int parts) {

    public String fileName() {
        return batchId + ".batch";
    }
}
