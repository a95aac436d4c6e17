package io.tieout.formats.json;

import io.tieout.formats.Format;
import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * {@code manifest.json} beside a generated feed: it says how the feed was made and holds no record.
 * Recognised by its name and by what is in it, so that no other file is passed over.
 */
public final class FeedManifest implements Format {

    private static final String NAME = "manifest.json";
    private static final List<String> FIELDS = List.of("\"seed\":", "\"profile\":", "\"lines\":");

    @Override
    public String name() {
        return "manifest";
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        if (!fileName.equals(NAME)) {
            return false;
        }
        String text = new String(head, StandardCharsets.UTF_8).stripLeading();
        return text.startsWith("{") && FIELDS.stream().allMatch(text::contains);
    }

    @Override
    public RecordReader open(String source, InputStream bytes) {
        return new Nothing(bytes);
    }

    private record Nothing(InputStream bytes) implements RecordReader {

        @Override
        public Row next() {
            return null;
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }
}
