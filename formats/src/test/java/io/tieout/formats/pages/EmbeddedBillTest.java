package io.tieout.formats.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a PDF can do to the process that takes its XML out. */
class EmbeddedBillTest {

    private static final byte[] XML = "<Invoice>R-7</Invoice>".getBytes(StandardCharsets.UTF_8);
    private static final int LIMIT_BYTES = 1_000;
    private static final String CLASS_PATH = "java.class.path";
    private static final int SMALL_HEAP_MEBI_BYTES = 64;

    @TempDir Path folder;

    @Test
    void shouldTakeOutTheXmlThatAPdfCarries() throws Exception {
        assertThat(reader().xml(PdfSamples.carrying(XML), LIMIT_BYTES)).isEqualTo(XML);
    }

    @Test
    void shouldRefuseAPdfThatCarriesNoXmlOrTooMuchOrIsEncrypted() throws Exception {
        assertRefused(PdfSamples.carrying(null), "a PDF without embedded invoice data");
        assertRefused(
                PdfSamples.carrying(new byte[LIMIT_BYTES + 1]), "its embedded file is larger");
        assertRefused(PdfSamples.encrypted(), "is encrypted");
        assertRefused(XML, "no readable PDF: ");
    }

    /** It unpacks to 20 MiB, which is no reason to refuse it; as objects they are a gigabyte. */
    @Test
    void shouldRefuseAPdfWhoseObjectsTakeTooMuchMemoryAndReadTheNextOne() throws Exception {
        byte[] bomb =
                PdfSamples.ofPacked(
                        "3 0 ",
                        ("[" + "[]".repeat(10 << 20) + "]").getBytes(StandardCharsets.US_ASCII));
        PageReader reader = reader();

        assertThat(bomb.length).isLessThan(1 << 16);
        assertThatThrownBy(() -> reader.xml(bomb, LIMIT_BYTES))
                .isInstanceOf(UnreadableOriginalException.class)
                .hasMessage("it takes more than 64 MiB of memory");
        assertThat(reader.xml(PdfSamples.carrying(XML), LIMIT_BYTES)).isEqualTo(XML);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void shouldRefuseAPdfThatTakesTooLong() {
        PageReader hurried = new PageReader(folder, SMALL_HEAP_MEBI_BYTES, Duration.ofMillis(1));

        assertThatThrownBy(() -> hurried.xml(PdfSamples.carrying(XML), LIMIT_BYTES))
                .isInstanceOf(UnreadableOriginalException.class)
                .hasMessageContaining("it takes longer than");
    }

    /** As on a cluster, which loads the program from a file that it was sent. */
    @Test
    void shouldTakeOutTheXmlWhereTheClassPathDoesNotNameTheProgram() throws Exception {
        String before = System.getProperty(CLASS_PATH);
        Path program =
                Path.of(
                        PageWorker.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        String without =
                Arrays.stream(before.split(File.pathSeparator, -1))
                        .filter(it -> !Path.of(it).toAbsolutePath().equals(program))
                        .collect(Collectors.joining(File.pathSeparator));
        assertThat(without).isNotEqualTo(before);
        System.setProperty(CLASS_PATH, without);
        try {
            assertThat(reader().xml(PdfSamples.carrying(XML), LIMIT_BYTES)).isEqualTo(XML);
        } finally {
            System.setProperty(CLASS_PATH, before);
        }
    }

    @Test
    void shouldGiveTheXmlOrAReasonWhateverIsBrokenInAPdf() throws Exception {
        byte[] carrying = PdfSamples.carrying(XML);
        Random random = new Random(20_261_123);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            try {
                EmbeddedBill.of(PdfSamples.broken(carrying, random), LIMIT_BYTES);
                read++;
            } catch (UnreadableOriginalException e) {
                assertThat(e).message().isNotEmpty();
                refused++;
            }
        }
        assertThat(read).isPositive();
        assertThat(refused).isPositive();
    }

    private PageReader reader() {
        return new PageReader(folder, SMALL_HEAP_MEBI_BYTES, Duration.ofMinutes(1));
    }

    private void assertRefused(byte[] pdf, String reason) {
        assertThatThrownBy(() -> reader().xml(pdf, LIMIT_BYTES))
                .isInstanceOf(UnreadableOriginalException.class)
                .message()
                .startsWith(reason);
    }
}
