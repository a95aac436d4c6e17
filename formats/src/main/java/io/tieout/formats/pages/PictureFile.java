package io.tieout.formats.pages;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A scan as PNG, JPEG or TIFF, one picture a page. */
final class PictureFile implements OriginalFile {

    /** An A3 page at 600 dots an inch: more would not fit into the memory that a page may take. */
    private static final long DOT_LIMIT = 70_000_000;

    private final ImageInputStream in;
    private final ImageReader reader;
    private final int pages;

    PictureFile(byte[] bytes) throws IOException {
        ImageIO.setUseCache(false);
        in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes));
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new IOException("neither a PDF nor a picture");
        }
        reader = readers.next();
        reader.setInput(in);
        pages = reader.getNumImages(true);
    }

    @Override
    public int pages() {
        return pages;
    }

    @Override
    public BufferedImage picture(int page, int longestSide) throws IOException {
        long width = reader.getWidth(page - 1);
        long height = reader.getHeight(page - 1);
        if (width * height > DOT_LIMIT) {
            throw new IOException("the picture has more than " + DOT_LIMIT + " dots");
        }
        double scale = Math.min(1, (double) longestSide / Math.max(width, height));
        return scaled(
                reader.read(page - 1),
                (int) Math.max(1, width * scale),
                (int) Math.max(1, height * scale));
    }

    /** On white, as pictures may be transparent. */
    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = page.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, width, height);
        paper.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        paper.drawImage(picture, 0, 0, width, height, null);
        paper.dispose();
        return page;
    }

    @Override
    public List<PageWord> words(int page) {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        in.close();
    }
}
