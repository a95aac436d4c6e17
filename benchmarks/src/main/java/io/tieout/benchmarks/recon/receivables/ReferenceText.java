package io.tieout.benchmarks.recon.receivables;

import io.tieout.benchmarks.recon.Draw;
import io.tieout.benchmarks.recon.LineBuffer;
import io.tieout.benchmarks.recon.Mangling;
import io.tieout.benchmarks.recon.Texts;
import java.util.Arrays;
import java.util.List;

/** Invoice numbers as payers type them into the text of a transfer. */
final class ReferenceText {
    static final int TEXT_LIMIT_CHARS = 140;
    static final int FIELD_LIMIT_CHARS = 35;

    private static final byte[][] SEPARATORS = {
        LineBuffer.utf8(", "),
        LineBuffer.utf8(" "),
        LineBuffer.utf8("/"),
        LineBuffer.utf8("+"),
        LineBuffer.utf8("; "),
        LineBuffer.utf8(" U. ")
    };

    private ReferenceText() {}

    /** One number: exact, with another word, without zeros, with other separators, with O for 0. */
    static byte[] one(CashScene scene, Invoice invoice) {
        Draw draw = scene.draw();
        LineBuffer text = scene.scratch().raw(draw.pick(Texts.NOISE));
        int style = draw.below(100);
        if (style < 35) {
            text.raw(invoice.printed);
        } else if (style < 62) {
            text.raw(draw.pick(Texts.INVOICE_WORDS)).number(invoice.number);
        } else if (style < 90) {
            Mangling.separators(draw, text, invoice.printed, invoice.printed.length);
        } else {
            text.raw(draw.pick(Texts.INVOICE_WORDS)).raw(withLetterForZero(invoice.printed));
        }
        return text.copyOfAtMost(TEXT_LIMIT_CHARS);
    }

    /** The number without its last one or two digits. */
    static byte[] cut(CashScene scene, Invoice invoice) {
        Draw draw = scene.draw();
        byte[] printed = invoice.printed;
        LineBuffer text = scene.scratch().raw(draw.pick(Texts.NOISE));
        return text.raw(Arrays.copyOf(printed, printed.length - draw.between(1, 2))).copy();
    }

    /** All numbers, as printed if they fit into a text, else by their digits. */
    static byte[] all(CashScene scene, List<Part> parts) {
        Draw draw = scene.draw();
        byte[] separator = draw.pick(SEPARATORS);
        boolean printed = draw.percent(55);
        byte[] text = joined(scene.scratch(), parts, separator, printed);
        return text.length <= TEXT_LIMIT_CHARS
                ? text
                : joined(scene.scratch(), parts, SEPARATORS[1], false);
    }

    private static byte[] joined(
            LineBuffer text, List<Part> parts, byte[] separator, boolean printed) {
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                text.raw(separator);
            }
            Invoice invoice = parts.get(i).invoice();
            if (printed) {
                text.raw(invoice.printed);
            } else {
                text.number(invoice.number);
            }
        }
        return text.copy();
    }

    private static byte[] withLetterForZero(byte[] printed) {
        byte[] typed = printed.clone();
        for (int i = 0; i < typed.length; i++) {
            if (typed[i] == '0') {
                typed[i] = 'O';
            }
        }
        return typed;
    }
}
