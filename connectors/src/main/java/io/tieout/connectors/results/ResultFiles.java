package io.tieout.connectors.results;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The result files of a folder and the parts they are joined from. */
public final class ResultFiles {

    private static final String PARTS = ".parts";

    private ResultFiles() {}

    static Path part(Path folder, String name, int subtask) {
        return folder.resolve(PARTS).resolve(name + '-' + subtask + ".jsonl");
    }

    /** Removes what an earlier run that failed left behind. */
    public static void clear(Path folder) throws IOException {
        Path parts = folder.resolve(PARTS);
        if (Files.isDirectory(parts)) {
            for (Path part : list(parts)) {
                Files.delete(part);
            }
            Files.delete(parts);
        }
    }

    /**
     * Joins the parts of each result to one file and removes them. A result without any record
     * becomes an empty file.
     */
    public static void join(Path folder, List<String> names) throws IOException {
        Files.createDirectories(folder.resolve(PARTS));
        for (String name : names) {
            Path target = folder.resolve(PARTS).resolve(name + ".joined");
            try (FileChannel out =
                    FileChannel.open(target, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                for (Path part : list(folder.resolve(PARTS))) {
                    if (isPartOf(part, name)) {
                        append(part, out);
                    }
                }
            }
            Files.move(
                    target, folder.resolve(name + ".jsonl"), StandardCopyOption.REPLACE_EXISTING);
        }
        clear(folder);
    }

    private static boolean isPartOf(Path part, String name) {
        String file = part.getFileName().toString();
        return file.endsWith(".jsonl") && file.substring(0, file.lastIndexOf('-')).equals(name);
    }

    private static void append(Path part, FileChannel out) throws IOException {
        try (FileChannel in = FileChannel.open(part, StandardOpenOption.READ)) {
            long size = in.size();
            for (long at = 0; at < size; ) {
                at += in.transferTo(at, size - at, out);
            }
        }
        Files.delete(part);
    }

    private static List<Path> list(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(files::add);
        }
        Collections.sort(files);
        return files;
    }
}
