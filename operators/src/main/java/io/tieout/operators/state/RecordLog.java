package io.tieout.operators.state;

import io.tieout.operators.serialization.RecordInput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.base.IntSerializer;
import org.apache.flink.api.common.typeutils.base.array.BytePrimitiveArraySerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * The records of each scope in the order of their arrival, for runs that look at a scope once, at
 * the end of input. What arrives is collected in memory and goes to state in chunks, so that one
 * access serves many records; {@link #flush} has to be called before each checkpoint.
 */
public class RecordLog<T> {

    /**
     * Large enough that accesses are few, small enough that one record is fetched cheaply by its
     * place.
     */
    static final int CHUNK_BYTES = 8 << 10;

    /** What all scopes together may hold in memory. */
    private static final int MAX_WAITING_BYTES = 16 << 20;

    private static final int OFFSET_BITS = 32;
    private static final int SMALL_BYTES = 1 << 9;

    /** With more scopes than that none keeps a buffer that it does not need at the moment. */
    private static final int MANY_SCOPES = 1_000;

    /** What scanning a scope visits. */
    @FunctionalInterface
    public interface Visitor<T> {

        /**
         * @param place finds the record again with {@link RecordLog#read}
         */
        void visit(T one, long place) throws Exception;
    }

    /** The records of a scope that are not in state yet. */
    private static final class Tail {
        private DataOutputSerializer bytes = new DataOutputSerializer(SMALL_BYTES);
        private int chunks;
    }

    private final MapState<Integer, byte[]> chunks;
    private final CurrentKey currentScope;
    private final TypeSerializer<T> serializer;
    private final Map<String, Tail> tails = new HashMap<>();
    private final RecordInput input = new RecordInput();
    private int waitingBytes;
    private long accesses;

    /**
     * @param name of the state: records one behind the other, by number of chunk; cleared with the
     *     run
     */
    public RecordLog(
            RuntimeContext context,
            CurrentKey currentScope,
            String name,
            TypeSerializer<T> serializer) {
        this.chunks =
                context.getMapState(
                        new MapStateDescriptor<>(
                                name,
                                IntSerializer.INSTANCE,
                                BytePrimitiveArraySerializer.INSTANCE));
        this.currentScope = currentScope;
        this.serializer = serializer;
    }

    /**
     * Adds a record of the current scope.
     *
     * @return whether it is the first of its scope since this task was started
     */
    public boolean append(String scopeKey, T one) throws Exception {
        Tail known = tails.get(scopeKey);
        Tail tail = known == null ? newTail(scopeKey) : known;
        int before = tail.bytes.length();
        serializer.serialize(one, tail.bytes);
        appended(scopeKey, tail, tail.bytes.length() - before);
        return known == null;
    }

    /** As {@link #append}, of a record that is written already. */
    final boolean appendBytes(String scopeKey, byte[] record) throws Exception {
        Tail known = tails.get(scopeKey);
        Tail tail = known == null ? newTail(scopeKey) : known;
        tail.bytes.write(record);
        appended(scopeKey, tail, record.length);
        return known == null;
    }

    private Tail newTail(String scopeKey) throws Exception {
        Tail tail = new Tail();
        tail.chunks = count();
        tails.put(scopeKey, tail);
        return tail;
    }

    private void appended(String scopeKey, Tail tail, int length) throws Exception {
        waitingBytes += length;
        if (tail.bytes.length() >= CHUNK_BYTES) {
            write(tail);
        } else if (waitingBytes >= MAX_WAITING_BYTES) {
            flush();
            currentScope.set(scopeKey);
        }
    }

    /** Writes what waits in memory; the current scope is another one afterwards. */
    public void flush() throws Exception {
        for (Map.Entry<String, Tail> entry : tails.entrySet()) {
            if (entry.getValue().bytes.length() > 0) {
                currentScope.set(entry.getKey());
                write(entry.getValue());
            }
        }
    }

    /** Visits all records of the current scope, in no particular order. */
    public void forEach(String scopeKey, Visitor<T> visitor) throws Exception {
        Tail tail = tails.get(scopeKey);
        if (tail != null && tail.bytes.length() > 0) {
            write(tail);
        }
        for (Map.Entry<Integer, byte[]> chunk : chunks.entries()) {
            accesses++;
            byte[] bytes = chunk.getValue();
            input.over(bytes);
            while (input.getPosition() < bytes.length) {
                long place = ((long) chunk.getKey() << OFFSET_BITS) | input.getPosition();
                visitor.visit(serializer.deserialize(input), place);
            }
        }
    }

    /**
     * Visits records of the current scope, with one access for each chunk that has some.
     *
     * @param places as {@link #forEach} told them, ascending
     */
    public void read(long[] places, Visitor<T> visitor) throws Exception {
        int chunk = -1;
        for (long place : places) {
            if (place >>> OFFSET_BITS != chunk) {
                chunk = (int) (place >>> OFFSET_BITS);
                accesses++;
                input.over(chunks.get(chunk));
            }
            input.goTo((int) place);
            visitor.visit(serializer.deserialize(input), place);
        }
    }

    /** The record of the current scope at a place that {@link #forEach} told. */
    public T read(long place) throws IOException {
        accesses++;
        try {
            byte[] bytes = chunks.get((int) (place >>> OFFSET_BITS));
            int offset = (int) place;
            DataInputDeserializer from =
                    new DataInputDeserializer(bytes, offset, bytes.length - offset);
            return serializer.deserialize(from);
        } catch (Exception e) {
            throw new IOException("cannot read the record at " + place, e);
        }
    }

    /** Forgets what is kept in memory about a scope that is done with. */
    public void close(String scopeKey) {
        tails.remove(scopeKey);
    }

    /** About how many bytes the current scope has. */
    public long bytes(String scopeKey) {
        Tail tail = tails.get(scopeKey);
        return tail == null ? 0 : (long) tail.chunks * CHUNK_BYTES + tail.bytes.length();
    }

    /** Accesses to the state backend since the operator was opened. */
    public long accesses() {
        return accesses;
    }

    private void write(Tail tail) throws Exception {
        accesses++;
        chunks.put(tail.chunks, tail.bytes.getCopyOfBuffer());
        tail.chunks++;
        waitingBytes -= tail.bytes.length();
        if (tails.size() > MANY_SCOPES) {
            tail.bytes = new DataOutputSerializer(SMALL_BYTES);
        } else {
            tail.bytes.clear();
        }
    }

    /** How many chunks a scope has from before this task was started. */
    private int count() throws Exception {
        accesses++;
        int count = 0;
        for (Iterator<Integer> numbers = chunks.keys().iterator(); numbers.hasNext(); ) {
            numbers.next();
            count++;
        }
        return count;
    }
}
