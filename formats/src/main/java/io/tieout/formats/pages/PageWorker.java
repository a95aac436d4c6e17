package io.tieout.formats.pages;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/**
 * The program that opens an original, in a process of its own. It takes the file on standard input
 * and answers on standard output: {@code words} with {@link OriginalWords} as JSON, {@code picture
 * PAGE DOTS} with a PNG, {@code xml BYTES} with the XML that a PDF carries, of so many bytes at
 * most, {@code recognise} with whether it can read scans. A file that cannot be opened ends it with
 * 1, and a sentence on standard error.
 */
public final class PageWorker {

    /** Later pages are shown, but nothing is marked on them. */
    private static final int WORD_PAGES = 20;

    private static final int RECOGNISED_PAGES = 5;

    /** An A4 page at 300 dots an inch. */
    private static final int RECOGNITION_DOTS = 3_508;

    /** Fewer are a stamp or a page number on a scan. */
    private static final int FEWEST_WORDS = 5;

    private PageWorker() {}

    /** Does one thing and ends. */
    public static void main(String[] arguments) throws IOException {
        OutputStream answer = new BufferedOutputStream(System.out);
        // Libraries that print must not print into the answer.
        System.setOut(System.err);
        try {
            answer(arguments, answer);
            answer.flush();
        } catch (UnreadableOriginalException e) {
            fail(e.getMessage());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            fail(e.toString());
        }
    }

    /** In one line, as the last line is what people are told. */
    private static void fail(String reason) {
        System.err.println(reason.lines().collect(Collectors.joining(" ")));
        System.exit(1);
    }

    private static void answer(String[] arguments, OutputStream answer) throws IOException {
        if (arguments[0].equals("recognise")) {
            Recognition.load();
            return;
        }
        byte[] bytes = System.in.readAllBytes();
        if (arguments[0].equals("xml")) {
            answer.write(EmbeddedBill.of(bytes, Integer.parseInt(arguments[1])));
            return;
        }
        try (OriginalFile file = open(bytes)) {
            if (arguments[0].equals("words")) {
                // Written at once: the mapper would close the stream.
                answer.write(new ObjectMapper().writeValueAsBytes(words(file)));
            } else {
                picture(file, arguments, answer);
            }
        }
    }

    private static OriginalFile open(byte[] bytes) throws IOException {
        return PdfFile.isPdf(bytes) ? new PdfFile(bytes) : new PictureFile(bytes);
    }

    private static void picture(OriginalFile file, String[] arguments, OutputStream out)
            throws IOException {
        int page = Integer.parseInt(arguments[1]);
        if (page < 1 || page > file.pages()) {
            throw new IOException("there is no page " + page);
        }
        ImageIO.setUseCache(false);
        ImageIO.write(file.picture(page, Integer.parseInt(arguments[2])), "png", out);
    }

    static OriginalWords words(OriginalFile file) throws IOException {
        List<PageText> texts = new ArrayList<>();
        Scans scans = new Scans(file);
        for (int page = 1; page <= Math.min(file.pages(), WORD_PAGES); page++) {
            List<PageWord> words = file.words(page);
            texts.add(
                    words.size() >= FEWEST_WORDS
                            ? new PageText(page, false, words)
                            : scans.read(page, words));
        }
        return new OriginalWords(file.pages(), scans.unread, texts);
    }

    /** Pages that are pictures. */
    private static final class Scans {

        private final OriginalFile file;
        private Recognition recognition;
        private boolean unread;
        private int read;

        Scans(OriginalFile file) {
            this.file = file;
        }

        PageText read(int page, List<PageWord> words) throws IOException {
            if (unread || read++ >= RECOGNISED_PAGES) {
                unread = true;
                return new PageText(page, false, words);
            }
            try {
                recognition = recognition == null ? Recognition.load() : recognition;
            } catch (IOException e) {
                System.err.println(e);
                unread = true;
                return new PageText(page, false, words);
            }
            return new PageText(
                    page, true, recognition.words(file.picture(page, RECOGNITION_DOTS)));
        }
    }
}
