package io.tieout.formats.pages;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.tess4j.ITessAPI.TessPageIteratorLevel;
import net.sourceforge.tess4j.Tesseract;
import net.sourceforge.tess4j.Word;
import net.sourceforge.tess4j.util.LoadLibs;
import org.bytedeco.javacpp.Loader;

/**
 * Reads words off a picture with Tesseract, whose native code is in the class path. Only for a
 * process of its own: native code may end it. There are natives for 64-bit Linux on x86 alone, and
 * the letters are those of English; German and French words are read with slips in their accents.
 */
final class Recognition {

    private static final String LANGUAGE = "eng";
    private static final int DOTS_PER_INCH = 300;
    private static final double PERCENT = 100;

    /** What is less sure than this is a smudge more often than a word. */
    private static final double LEAST_PERCENT = 20;

    private final Tesseract tesseract;

    private Recognition(Tesseract tesseract) {
        this.tesseract = tesseract;
    }

    /**
     * @throws IOException if there is none for this machine
     */
    static Recognition load() throws IOException {
        try {
            String leptonica = Loader.load(org.bytedeco.leptonica.global.leptonica.class);
            String natives = Loader.load(org.bytedeco.tesseract.global.tesseract.class);
            System.setProperty(
                    "jna.library.path",
                    new File(natives).getParent()
                            + File.pathSeparator
                            + new File(leptonica).getParent());
            Tesseract tesseract = new Tesseract();
            tesseract.setDatapath(LoadLibs.extractTessResources("tessdata").getPath());
            tesseract.setLanguage(LANGUAGE);
            tesseract.setVariable("user_defined_dpi", Integer.toString(DOTS_PER_INCH));
            return new Recognition(tesseract);
        } catch (LinkageError e) {
            throw new IOException("no character recognition on this machine: " + e, e);
        }
    }

    List<PageWord> words(BufferedImage picture) {
        List<PageWord> words = new ArrayList<>();
        for (Word word : tesseract.getWords(picture, TessPageIteratorLevel.RIL_WORD)) {
            String text = word.getText() == null ? "" : word.getText().strip();
            if (!text.isEmpty() && word.getConfidence() >= LEAST_PERCENT) {
                words.add(new PageWord(text, box(word, picture), confidence(word)));
            }
        }
        return words;
    }

    private static double confidence(Word word) {
        return Math.round(word.getConfidence() * 10) / (PERCENT * 10);
    }

    private static PageBox box(Word word, BufferedImage picture) {
        Rectangle box = word.getBoundingBox();
        double width = picture.getWidth();
        double height = picture.getHeight();
        return new PageBox(box.x / width, box.y / height, box.width / width, box.height / height);
    }
}
