package io.tieout.formats.pages;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Unpacks streams of a PDF up to a limit. The parser unpacks whole streams in memory while it looks
 * for objects, so those that hold objects are measured before it gets the file.
 */
final class PackedObjects {

    private static final long OBJECTS_LIMIT_BYTES = 128L << 20;
    private static final int DICTIONARY_LIMIT_CHARS = 4_096;
    private static final int BUFFER_BYTES = 1 << 16;

    private PackedObjects() {}

    /** Refuses a file whose packed objects and cross-references unpack to too much. */
    static void requireBounded(byte[] pdf) throws UnreadableOriginalException {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        long total = 0;
        int from = 0;
        for (int at = text.indexOf("stream", 0); at >= 0; at = text.indexOf("stream", at + 6)) {
            String dictionary = text.substring(Math.max(from, at - DICTIONARY_LIMIT_CHARS), at);
            if (!text.startsWith("end", Math.max(0, at - 3)) && holdsObjects(dictionary)) {
                total += size(pdf, dataAfter(text, at + 6), OBJECTS_LIMIT_BYTES - total);
            }
            if (total >= OBJECTS_LIMIT_BYTES) {
                throw new UnreadableOriginalException(
                        "its objects unpack to more than " + OBJECTS_LIMIT_BYTES + " bytes");
            }
            from = at + 6;
        }
    }

    /** A name may be written with escapes, which hide what it is. */
    private static boolean holdsObjects(String dictionary) {
        int start = dictionary.lastIndexOf("obj");
        String own = start < 0 ? dictionary : dictionary.substring(start);
        return own.contains("ObjStm") || own.contains("XRef") || own.contains("#");
    }

    private static int dataAfter(String text, int at) {
        int data = at;
        while (data < text.length() && (text.charAt(data) == '\r' || text.charAt(data) == '\n')) {
            data++;
        }
        return data;
    }

    /** What cannot be unpacked takes no room; the parser says what is wrong with it. */
    private static long size(byte[] pdf, int from, long limit) {
        long size = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        Inflater inflater = new Inflater();
        ByteArrayInputStream packed = new ByteArrayInputStream(pdf, from, pdf.length - from);
        // What is read counts as well: a file may be long to unpack to nothing, again and again.
        try (InputStream in = new InflaterInputStream(packed, inflater, BUFFER_BYTES)) {
            for (int n = in.read(buffer); n > 0 && size < limit; n = in.read(buffer)) {
                size += n;
            }
            return size + inflater.getBytesRead();
        } catch (IOException e) {
            return size + inflater.getBytesRead();
        } finally {
            inflater.end();
        }
    }

    /**
     * A stream as it was before it was packed.
     *
     * @throws UnreadableOriginalException if it is larger than the limit, or packed in another way
     */
    static byte[] unpack(COSStream stream, int limit) throws IOException {
        boolean packed = isDeflated(stream);
        try (InputStream raw = stream.createRawInputStream();
                InputStream in = packed ? inflating(raw) : raw) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                if (out.size() > limit) {
                    throw new UnreadableOriginalException(
                            "its embedded file is larger than " + limit + " bytes");
                }
            }
            return out.toByteArray();
        }
    }

    private static boolean isDeflated(COSStream stream) throws UnreadableOriginalException {
        COSBase filters = stream.getFilters();
        COSBase only =
                filters instanceof COSArray array && array.size() == 1 ? array.get(0) : filters;
        if (only == null || (only instanceof COSArray array && array.size() == 0)) {
            return false;
        }
        if (COSName.FLATE_DECODE.equals(only) || COSName.FLATE_DECODE_ABBREVIATION.equals(only)) {
            return true;
        }
        throw new UnreadableOriginalException("its embedded file is packed in a way not read here");
    }

    private static InputStream inflating(InputStream in) {
        Inflater inflater = new Inflater();
        return new InflaterInputStream(in, inflater, BUFFER_BYTES) {
            @Override
            public void close() throws IOException {
                super.close();
                inflater.end();
            }
        };
    }
}
