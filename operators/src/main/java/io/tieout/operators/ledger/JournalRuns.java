package io.tieout.operators.ledger;

import io.tieout.core.ledger.Journal;
import io.tieout.operators.serialization.JournalSerializer;
import io.tieout.operators.serialization.RecordInput;
import io.tieout.operators.state.CurrentKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.api.common.typeutils.base.array.BytePrimitiveArraySerializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * The journals of each company in the order of event time and id, for any number of them: what
 * arrives is collected in memory, sorted and written as a run of chunks when there is enough of it,
 * and all runs are merged at the end. {@link #flush} has to be called before each checkpoint.
 */
final class JournalRuns {

    private static final int CHUNK_BYTES = 16 << 10;

    /** Journals of all companies that are in memory at most, some 500 bytes each. */
    private static final int MAX_WAITING = 20_000;

    private static final int RUN_SHIFT = 32;

    private static final Comparator<Journal> ORDER = JournalRuns::compare;

    /** Sorted journals one behind the other, by run and chunk. Cleared with the run of the job. */
    private static final MapStateDescriptor<Long, byte[]> CHUNKS =
            new MapStateDescriptor<>(
                    "journal-runs", LongSerializer.INSTANCE, BytePrimitiveArraySerializer.INSTANCE);

    /** Takes the journals in order. */
    @FunctionalInterface
    interface Visitor {
        void visit(Journal journal) throws Exception;
    }

    private static final class Waiting {
        private final List<PackedJournal> journals = new ArrayList<>();
        private int runs;
    }

    private final MapState<Long, byte[]> chunks;
    private final CurrentKey currentKey;
    private final Map<String, Waiting> companies = new HashMap<>();
    private int waiting;

    JournalRuns(RuntimeContext context, CurrentKey currentKey) {
        this.chunks = context.getMapState(CHUNKS);
        this.currentKey = currentKey;
    }

    /**
     * Adds a journal of the current company.
     *
     * @return whether it is the company's first since this task was started
     */
    boolean add(PackedJournal journal) throws Exception {
        String companyId = journal.companyId();
        Waiting of = companies.get(companyId);
        boolean first = of == null;
        if (first) {
            of = new Waiting();
            of.runs = firstFreeRun();
            companies.put(companyId, of);
        }
        of.journals.add(journal);
        waiting++;
        if (waiting >= MAX_WAITING) {
            flush();
            currentKey.set(companyId);
        }
        return first;
    }

    /** Writes what waits in memory; the current company is another one afterwards. */
    void flush() throws Exception {
        for (Map.Entry<String, Waiting> entry : companies.entrySet()) {
            if (!entry.getValue().journals.isEmpty()) {
                currentKey.set(entry.getKey());
                write(entry.getValue());
            }
        }
    }

    /** Visits the current company's journals in order; one that came twice only once. */
    void forEach(String companyId, Visitor visitor) throws Exception {
        Waiting of = companies.remove(companyId);
        PriorityQueue<Cursor> cursors =
                new PriorityQueue<>(Comparator.comparing(Cursor::journal, ORDER));
        if (!of.journals.isEmpty()) {
            waiting -= of.journals.size();
            of.journals.sort(PackedJournal.ORDER);
            cursors.add(new Cursor(of.journals));
        }
        for (int run = 0; run < of.runs; run++) {
            cursors.add(new Cursor(run));
        }
        Journal before = null;
        for (Cursor next = cursors.poll(); next != null; next = cursors.poll()) {
            if (before == null || ORDER.compare(before, next.journal) != 0) {
                before = next.journal;
                visitor.visit(before);
            }
            if (next.advance()) {
                cursors.add(next);
            }
        }
    }

    private void write(Waiting of) throws Exception {
        of.journals.sort(PackedJournal.ORDER);
        DataOutputSerializer bytes = new DataOutputSerializer(2 * CHUNK_BYTES);
        long chunk = 0;
        for (PackedJournal journal : of.journals) {
            bytes.write(journal.bytes());
            if (bytes.length() >= CHUNK_BYTES) {
                chunks.put(key(of.runs, chunk++), bytes.getCopyOfBuffer());
                bytes.clear();
            }
        }
        if (bytes.length() > 0) {
            chunks.put(key(of.runs, chunk), bytes.getCopyOfBuffer());
        }
        of.runs++;
        waiting -= of.journals.size();
        of.journals.clear();
    }

    /** Behind the runs from before this task was started. */
    private int firstFreeRun() throws Exception {
        int free = 0;
        for (long key : chunks.keys()) {
            free = Math.max(free, (int) (key >>> RUN_SHIFT) + 1);
        }
        return free;
    }

    private static int compare(Journal one, Journal two) {
        int byTime = Long.compare(one.atMillis(), two.atMillis());
        return byTime == 0 ? one.id().compareTo(two.id()) : byTime;
    }

    private static long key(int run, long chunk) {
        return ((long) run << RUN_SHIFT) | chunk;
    }

    /** Reads one run from its beginning, a chunk at a time. */
    private final class Cursor {

        private final List<PackedJournal> inMemory;
        private final RecordInput input = new RecordInput();
        private final int run;
        private int next;
        private int left;
        private Journal journal;

        Cursor(int run) throws IOException {
            this.inMemory = null;
            this.run = run;
            advance();
        }

        Cursor(List<PackedJournal> sorted) throws IOException {
            this.inMemory = sorted;
            this.run = 0;
            advance();
        }

        Journal journal() {
            return journal;
        }

        /** False at the end of the run. */
        boolean advance() throws IOException {
            if (inMemory != null) {
                return next < inMemory.size() && read(inMemory.get(next++).bytes());
            }
            if (left == 0 && !readChunk()) {
                return false;
            }
            return readNext();
        }

        private boolean read(byte[] bytes) throws IOException {
            input.over(bytes);
            return readNext();
        }

        private boolean readNext() throws IOException {
            journal = JournalSerializer.INSTANCE.deserialize(input);
            left = input.available();
            return true;
        }

        private boolean readChunk() throws IOException {
            try {
                byte[] bytes = chunks.get(key(run, next++));
                if (bytes != null) {
                    input.over(bytes);
                    left = bytes.length;
                }
                return bytes != null;
            } catch (Exception e) {
                throw new IOException("cannot read run " + run + " of journals", e);
            }
        }
    }
}
