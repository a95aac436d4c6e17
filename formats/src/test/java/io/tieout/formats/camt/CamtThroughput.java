package io.tieout.formats.camt;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Measures the reader against the bare XML cursor on the same file, in processor time. Arguments:
 * number of entries, rounds.
 */
final class CamtThroughput {

    // Time of the processor, not of the wall: the machine may be busy with other things.
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CamtThroughput() {}

    public static void main(String[] arguments) throws IOException, XMLStreamException {
        int entries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path file = Files.createTempFile("camt", ".xml");
        try {
            try (InputStream in = new GeneratedStatement(entries, GeneratedStatement::entry)) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
            long bytes = Files.size(file);
            System.out.printf(Locale.ROOT, "%d bytes, %d entries%n", bytes, entries);
            for (int round = 0; round < rounds; round++) {
                long bare = bare(file);
                long read = read(file);
                System.out.printf(
                        Locale.ROOT,
                        "cursor %.0f MB/s, reader %.0f MB/s, %.0f entries/s, ratio %.2f%n",
                        bytes * 1e3 / bare,
                        bytes * 1e3 / read,
                        entries * 1e9 / read,
                        (double) bare / read);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static long bare(Path file) throws IOException, XMLStreamException {
        XMLInputFactory factory = new InputFactoryImpl();
        long start = THREADS.getCurrentThreadCpuTime();
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                xml.next();
            }
        }
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    private static long read(Path file) throws IOException {
        long start = THREADS.getCurrentThreadCpuTime();
        try (RecordReader reader =
                new CamtFormat().open("generated.xml", Files.newInputStream(file))) {
            for (Row row = reader.next(); row != null; row = reader.next()) {
                if (row instanceof Row.Rejected rejected) {
                    throw new IllegalStateException(rejected.toString());
                }
            }
        }
        return THREADS.getCurrentThreadCpuTime() - start;
    }
}
