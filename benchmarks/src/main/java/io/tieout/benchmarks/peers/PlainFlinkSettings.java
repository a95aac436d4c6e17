package io.tieout.benchmarks.peers;

import java.nio.file.Path;
import org.apache.flink.configuration.Configuration;

/** Flink as tuned as its own options allow for one open item per key. */
final class PlainFlinkSettings {
    private PlainFlinkSettings() {}

    /**
     * @param managedMemory for RocksDB, such as {@code 4g}
     * @param work folder for state
     */
    static Configuration of(int slots, String managedMemory, Path work) {
        Configuration settings = new Configuration();
        settings.setString("parallelism.default", String.valueOf(slots));
        settings.setString("taskmanager.numberOfTaskSlots", String.valueOf(slots));
        settings.setString("taskmanager.memory.managed.size", managedMemory);
        settings.setString("pipeline.object-reuse", "true");
        settings.setString("pipeline.generic-types", "false");
        settings.setString("pipeline.max-parallelism", "128");
        settings.setString("state.backend.type", "rocksdb");
        settings.setString("state.backend.rocksdb.localdir", work.resolve("rocksdb").toString());
        settings.setString("state.backend.rocksdb.predefined-options", "FLASH_SSD_OPTIMIZED");
        settings.setString("state.backend.rocksdb.use-bloom-filter", "true");
        settings.setString("state.backend.rocksdb.writebuffer.size", "128mb");
        settings.setString("state.backend.rocksdb.writebuffer.count", "4");
        settings.setString("state.backend.rocksdb.compression.per.level", "NO_COMPRESSION");
        return settings;
    }
}
