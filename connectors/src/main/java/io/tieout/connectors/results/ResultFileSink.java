package io.tieout.connectors.results;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Writes the results of a bounded run: each subtask its own part, which {@link ResultFiles} joins
 * when the job has ended. A run that fails leaves parts and no result.
 */
public final class ResultFileSink<T> implements Sink<T> {

    private static final long serialVersionUID = 1L;
    private static final int BUFFER_BYTES = 1 << 16;

    private final String folder;
    private final String name;
    private final LineEncoder<T> encoder;

    /**
     * @param name of the result, for example {@code matches}
     */
    public ResultFileSink(Path folder, String name, LineEncoder<T> encoder) {
        this.folder = folder.toAbsolutePath().toString();
        this.name = name;
        this.encoder = encoder;
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) throws IOException {
        int subtask = context.getTaskInfo().getIndexOfThisSubtask();
        Path part = ResultFiles.part(Path.of(folder), name, subtask);
        Files.createDirectories(part.getParent());
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), BUFFER_BYTES);
        return new PartWriter<>(out, encoder);
    }

    private record PartWriter<T>(OutputStream out, LineEncoder<T> encoder)
            implements SinkWriter<T> {

        @Override
        public void write(T record, Context context) throws IOException {
            encoder.write(record, out);
        }

        @Override
        public void flush(boolean endOfInput) throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
