package io.tieout.benchmarks.peers;

import io.tieout.core.documents.Observed;
import io.tieout.operators.serialization.ObservedSerializer;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * A feed whose documents are decoded already: in order of arrival, each as the bytes in which they
 * travel between operators, after their length. Replaying it costs little beside the state work.
 */
public final class BinaryFeed implements ObservedReader {
    /** Its name within a feed. */
    static final String FILE = "truth/arrivals.bin";

    private static final int BUFFER_BYTES = 1 << 18;

    private final DataInputStream in;
    private final DataInputDeserializer view = new DataInputDeserializer();
    private byte[] bytes = new byte[1 << 12];
    private int left;

    BinaryFeed(Path feed) {
        try {
            this.in = input(feed);
            this.left = in.readInt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Decodes a feed once.
     *
     * @return how many documents it has
     */
    public static int write(Path feed) throws IOException {
        int count = count(feed);
        try (FeedReader reader = new FeedReader(feed);
                DataOutputStream out =
                        new DataOutputStream(
                                new BufferedOutputStream(
                                        Files.newOutputStream(feed.resolve(FILE)), BUFFER_BYTES))) {
            out.writeInt(count);
            DataOutputSerializer record = new DataOutputSerializer(1 << 12);
            for (Observed next = reader.next(); next != null; next = reader.next()) {
                record.clear();
                ObservedSerializer.INSTANCE.serialize(next, record);
                out.writeInt(record.length());
                out.write(record.getSharedBuffer(), 0, record.length());
            }
        }
        return count;
    }

    /** How many documents a decoded feed has. */
    static int documents(Path feed) throws IOException {
        try (DataInputStream in = input(feed)) {
            return in.readInt();
        }
    }

    private static int count(Path feed) throws IOException {
        int count = 0;
        try (FeedReader reader = new FeedReader(feed)) {
            while (reader.next() != null) {
                count++;
            }
        }
        return count;
    }

    private static DataInputStream input(Path feed) throws IOException {
        return new DataInputStream(
                new BufferedInputStream(Files.newInputStream(feed.resolve(FILE)), BUFFER_BYTES));
    }

    @Override
    public Observed next() {
        if (left == 0) {
            return null;
        }
        left--;
        try {
            int length = in.readInt();
            if (length > bytes.length) {
                bytes = new byte[Math.max(length, 2 * bytes.length)];
            }
            in.readFully(bytes, 0, length);
            view.setBuffer(bytes, 0, length);
            return ObservedSerializer.INSTANCE.deserialize(view);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
