package io.tieout.console;

import io.tieout.core.documents.VendorInvoice;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;

/** Originals in memory: two pages each, with marks that are always in the same places. */
public final class OriginalsStandIn implements BillOriginals {

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    /** Keeps a file and says its hash. */
    public String add(byte[] file) {
        String sha256 = sha256(file);
        files.put(sha256, file);
        return sha256;
    }

    @Override
    public Optional<byte[]> find(String sha256) {
        return Optional.ofNullable(files.get(sha256));
    }

    @Override
    public Pages pages(VendorInvoice bill) {
        return new Pages(
                2,
                false,
                null,
                List.of(
                        mark("number", 1, 0.2, bill.number(), false),
                        mark("grossAmount", 2, 0.5, bill.grossAmount().toPlainString(), false),
                        mark("lines.1.netAmount", 1, 0.4, "20.00", true),
                        mark("lines.1.netAmount", 1, 0.45, "20.00", true)));
    }

    private static Mark mark(String field, int page, double y, String text, boolean ambiguous) {
        return new Mark(field, page, 0.3, y, 0.25, 0.02, text, 0.9, ambiguous);
    }

    @Override
    public byte[] picture(String sha256, int page) throws IOException {
        if (page > 2) {
            throw new IOException("there is no page " + page);
        }
        BufferedImage paper = new BufferedImage(600, 850, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 600, 850);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(paper, "png", out);
        return out.toByteArray();
    }

    @Override
    public void keep(String sha256, byte[] file) {
        if (!sha256(file).equals(sha256)) {
            throw new IllegalArgumentException("another file");
        }
        files.put(sha256, file);
    }

    public static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
