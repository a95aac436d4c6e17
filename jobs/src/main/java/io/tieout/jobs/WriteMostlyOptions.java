package io.tieout.jobs;

import java.util.Collection;
import org.apache.flink.state.rocksdb.RocksDBOptionsFactory;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.DBOptions;

/**
 * RocksDB for state that is written once and read once, in whole scopes: files are merged late,
 * because each merge writes all rows again and saves few reads.
 */
public final class WriteMostlyOptions implements RocksDBOptionsFactory {

    private static final long serialVersionUID = 1L;

    /** A scope's scan merges as many sorted files as that at the most. */
    private static final int FILES_BEFORE_MERGE = 24;

    /** Large enough that files wait for their number alone. */
    private static final long FIRST_LEVEL_BYTES = 16L << 30;

    private static final int FILES_BEFORE_SLOWDOWN = 48;
    private static final int FILES_BEFORE_STOP = 72;

    @Override
    public DBOptions createDBOptions(
            DBOptions currentOptions, Collection<AutoCloseable> handlesToClose) {
        return currentOptions;
    }

    @Override
    public ColumnFamilyOptions createColumnOptions(
            ColumnFamilyOptions currentOptions, Collection<AutoCloseable> handlesToClose) {
        return currentOptions
                .setMaxBytesForLevelBase(FIRST_LEVEL_BYTES)
                .setLevel0FileNumCompactionTrigger(FILES_BEFORE_MERGE)
                .setLevel0SlowdownWritesTrigger(FILES_BEFORE_SLOWDOWN)
                .setLevel0StopWritesTrigger(FILES_BEFORE_STOP);
    }
}
