package io.tieout.connectors.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who reads a log and how far each has checkpointed, as small files beside the queues. Retention
 * spares what a consumer has not passed. An unreadable or lost file counts as "nothing read yet".
 */
public record LogConsumers(LogFolder folder) {

    /** Makes a consumer known before its first checkpoint; keeps what it has recorded before. */
    public void register(String consumer) throws IOException {
        Path home = Files.createDirectories(home(consumer));
        for (int partition = 0; partition < folder.partitions(); partition++) {
            if (!Files.exists(file(home, partition))) {
                record(consumer, partition, LogPosition.START);
            }
        }
    }

    public void record(String consumer, int partition, LogPosition position) throws IOException {
        Path target = file(home(consumer), partition);
        Path draft = target.resolveSibling(target.getFileName() + ".draft");
        Files.writeString(
                draft,
                "%d %d %d".formatted(position.index(), position.offset(), position.ordinal()));
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Lets retention go past a consumer that will not come back. */
    public void forget(String consumer) throws IOException {
        Path home = home(consumer);
        if (Files.isDirectory(home)) {
            try (Stream<Path> files = Files.list(home)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Files.delete(file);
                }
            }
            Files.delete(home);
        }
    }

    public List<String> names() throws IOException {
        try (Stream<Path> homes = Files.list(folder.consumers())) {
            return homes.map(home -> home.getFileName().toString()).sorted().toList();
        }
    }

    /** How far a consumer has come. */
    public LogPosition position(String consumer, int partition) {
        try {
            String[] words = Files.readString(file(home(consumer), partition)).split(" ", -1);
            return new LogPosition(
                    Long.parseLong(words[0]), Integer.parseInt(words[1]), Long.parseLong(words[2]));
        } catch (IOException | RuntimeException e) {
            return LogPosition.START;
        }
    }

    /** The position that every consumer has passed; empty without consumers. */
    public Optional<LogPosition> slowest(int partition) throws IOException {
        return names().stream()
                .map(name -> position(name, partition))
                .min(Comparator.comparingLong(LogPosition::ordinal));
    }

    private Path home(String consumer) {
        if (!consumer.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException("not a consumer's name: " + consumer);
        }
        return folder.consumers().resolve(consumer);
    }

    private static Path file(Path home, int partition) {
        return home.resolve("partition-" + partition);
    }
}
