package io.tieout.jobs.cli;

import io.tieout.console.BillOriginals;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.formats.bills.OriginalsFolder;
import io.tieout.formats.pages.BillFields;
import io.tieout.formats.pages.FieldMarks;
import io.tieout.formats.pages.OriginalWords;
import io.tieout.formats.pages.PageReader;
import io.tieout.formats.pages.UnreadableOriginalException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The originals in the data folder, as the console shows them. What was opened last stays in
 * memory, as people go back and forth between few pages.
 */
public final class StoredOriginals implements BillOriginals {

    private static final int HEAD_BYTES = 64;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int WORDS_IN_MEMORY = 16;
    private static final int PICTURES_IN_MEMORY = 24;

    private final OriginalsFolder folder;
    private final PageReader reader;
    private final Map<String, OriginalWords> words = new Latest<>(WORDS_IN_MEMORY);
    private final Map<String, byte[]> pictures = new Latest<>(PICTURES_IN_MEMORY);

    private StoredOriginals(OriginalsFolder folder, PageReader reader) {
        this.folder = folder;
        this.reader = reader;
    }

    /** Those of a data folder. */
    public static StoredOriginals under(Path dataFolder) {
        return new StoredOriginals(
                OriginalsFolder.under(dataFolder), new PageReader(dataFolder.resolve("pages")));
    }

    @Override
    public Optional<byte[]> find(String sha256) throws IOException {
        return folder.find(sha256);
    }

    @Override
    public Pages pages(VendorInvoice bill) throws IOException, InterruptedException {
        String sha256 = bill.source().sha256();
        byte[] file = folder.find(sha256).orElseThrow(() -> new IOException("it is not kept"));
        if (isData(file)) {
            return new Pages(0, false, null, List.of());
        }
        try {
            OriginalWords read = words(sha256, file);
            return new Pages(
                    read.pages(),
                    read.unread(),
                    null,
                    FieldMarks.locate(BillFields.of(bill), read.texts()).stream()
                            .map(StoredOriginals::mark)
                            .toList());
        } catch (UnreadableOriginalException e) {
            return new Pages(0, false, e.getMessage(), List.of());
        }
    }

    private static Mark mark(io.tieout.formats.pages.Mark it) {
        return new Mark(
                it.field(),
                it.page(),
                it.box().x(),
                it.box().y(),
                it.box().width(),
                it.box().height(),
                it.text(),
                it.confidence(),
                it.ambiguous());
    }

    /** An XML document, which has no page. */
    private static boolean isData(byte[] file) {
        String head =
                new String(file, 0, Math.min(file.length, HEAD_BYTES), StandardCharsets.UTF_8);
        return head.replace(BYTE_ORDER_MARK, "").strip().startsWith("<");
    }

    private OriginalWords words(String sha256, byte[] file)
            throws IOException, InterruptedException {
        synchronized (words) {
            OriginalWords former = words.get(sha256);
            if (former != null) {
                return former;
            }
        }
        OriginalWords read = reader.words(file);
        synchronized (words) {
            words.put(sha256, read);
        }
        return read;
    }

    @Override
    public byte[] picture(String sha256, int page) throws IOException, InterruptedException {
        String key = sha256 + '/' + page;
        synchronized (pictures) {
            byte[] former = pictures.get(key);
            if (former != null) {
                return former;
            }
        }
        byte[] file = folder.find(sha256).orElseThrow(() -> new IOException("it is not kept"));
        byte[] picture = reader.picture(file, page);
        synchronized (pictures) {
            pictures.put(key, picture);
        }
        return picture;
    }

    @Override
    public void keep(String sha256, byte[] file) throws IOException {
        folder.keep(sha256, file);
    }

    /** Forgets what was not asked for the longest. */
    private static final class Latest<V> extends LinkedHashMap<String, V> {

        private static final long serialVersionUID = 1L;

        private final int most;

        Latest(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > most;
        }
    }
}
