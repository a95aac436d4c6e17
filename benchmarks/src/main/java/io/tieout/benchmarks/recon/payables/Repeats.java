package io.tieout.benchmarks.recon.payables;

import io.tieout.benchmarks.recon.Draw;
import io.tieout.benchmarks.recon.Iban;
import io.tieout.benchmarks.recon.LineBuffer;
import io.tieout.core.results.Reason;
import java.util.Locale;

/** Bills that come a second time, exactly or nearly so. */
final class Repeats {
    private static final String[] PREFIXES = {"RE", "INV", "RG", "FA", "NO", "BILL", "F"};
    private static final String CONFUSED_DIGITS = "0152867";
    private static final String CONFUSED_LETTERS = "OISZBG7";
    private static final byte[][] EXTRA = {
        LineBuffer.utf8("A"), LineBuffer.utf8("/K"), LineBuffer.utf8("-COP"), LineBuffer.utf8(" 1")
    };
    private static final int DIGITS = 9;
    private static final int LAST_TO_SLIP = 6;

    private Repeats() {}

    /** A bill that is right, of which a copy is made. */
    private static Bill original(PurchaseScene scene) {
        Bill bill = Deliveries.delivered(scene, scene.order());
        scene.finish(bill, Outcome.PERFECT);
        return bill;
    }

    /** The same number, printed in another way; sometimes long after, sometimes twice. */
    static boolean exact(PurchaseScene scene) {
        Draw draw = scene.draw();
        Bill first = original(scene);
        boolean isLater = !first.supplier.numbersYearly && draw.percent(25);
        int day = isLater ? scene.after(first.issueDay, 1, 200) : first.issueDay;
        int copies = draw.percent(15) ? 2 : 1;
        for (int i = 0; i < copies; i++) {
            Bill copy = scene.copy(first, day);
            copy.number = reprinted(draw, first);
            scene.finish(copy, Outcome.exact(first));
        }
        return true;
    }

    /** The same bill, to be paid to another account: two things are wrong with it. */
    static boolean fraud(PurchaseScene scene) {
        Bill first = original(scene);
        Bill copy = scene.copy(first, first.issueDay);
        copy.hasVendorId = true;
        copy.vendorId = copy.supplier.id;
        copy.account = LineBuffer.utf8(Iban.anyCountry(scene.draw()));
        scene.finish(copy, Outcome.exact(first).and(Reason.BANK_DETAILS_CHANGED));
        return true;
    }

    /** Another way to print a number that is the same. */
    private static byte[] reprinted(Draw draw, Bill bill) {
        String prefix = bill.supplier.prefix.replace("-", "");
        return switch (draw.below(4)) {
            case 0 -> bill.number;
            case 1 -> LineBuffer.utf8(prefix + " " + bill.digits);
            case 2 -> LineBuffer.utf8(prefix.toLowerCase(Locale.ROOT) + "." + bill.digits);
            default -> LineBuffer.utf8(prefix + "-" + grouped(bill.digits));
        };
    }

    private static String grouped(long digits) {
        String text = Long.toString(digits);
        return text.substring(0, 3) + "/" + text.substring(3);
    }

    /** The same file through another channel; the number was misread. */
    static boolean sameDocument(PurchaseScene scene) {
        Bill first = Deliveries.delivered(scene, scene.order());
        Bill copy = scene.copy(first, first.issueDay);
        copy.number = first.supplier.printed(first.supplier.nextNumber());
        scene.writer().sameDocument(first, copy);
        scene.finish(first, Outcome.PERFECT);
        scene.finish(copy, Outcome.near(first));
        return true;
    }

    /** Billed by the firm's other record. */
    static boolean otherRecord(PurchaseScene scene) {
        Supplier twin = scene.supplier().twin;
        if (twin == null) {
            return false;
        }
        Bill first = original(scene);
        Bill copy = scene.copy(first, first.issueDay);
        copy.vendorId = twin.id;
        copy.name = null;
        scene.finish(copy, Outcome.near(first));
        return true;
    }

    /** A letter for the digit that it resembles. */
    static boolean confused(PurchaseScene scene) {
        Bill first = original(scene);
        String digits = Long.toString(first.digits);
        for (int i = 1; i < digits.length(); i++) {
            int which = CONFUSED_DIGITS.indexOf(digits.charAt(i));
            if (which >= 0 && CONFUSED_LETTERS.charAt(which) != digits.charAt(i)) {
                String read =
                        digits.substring(0, i)
                                + CONFUSED_LETTERS.charAt(which)
                                + digits.substring(i + 1);
                near(scene, first, scene.draw().below(20), first.supplier.prefix + read);
                return true;
            }
        }
        return true;
    }

    private static void near(PurchaseScene scene, Bill first, int days, String number) {
        Bill copy = scene.copy(first, first.issueDay + days);
        copy.number = LineBuffer.utf8(number);
        scene.finish(copy, Outcome.near(first));
    }

    /** Another prefix, or none. */
    static boolean prefix(PurchaseScene scene) {
        Bill first = original(scene);
        String own = first.supplier.prefix.replace("-", "");
        String other = scene.draw().pick(PREFIXES);
        String prefix = own.equals(other) || scene.draw().percent(40) ? "" : other;
        prefix = own.equals(prefix) ? PREFIXES[0] : prefix;
        near(scene, first, scene.draw().below(20), prefix + first.digits);
        return true;
    }

    /** Something was added to the number. */
    static boolean extra(PurchaseScene scene) {
        Bill first = original(scene);
        Bill copy = scene.copy(first, first.issueDay);
        copy.number = new LineBuffer().raw(first.number).raw(scene.draw().pick(EXTRA)).copy();
        scene.finish(copy, Outcome.near(first));
        return true;
    }

    /** A slip of the pen in the number, within days. */
    static boolean slip(PurchaseScene scene) {
        Bill first = original(scene);
        String number = first.supplier.prefix + slipped(scene.draw(), first.digits);
        near(scene, first, scene.draw().below(6), number);
        return true;
    }

    /** Two neighbours changed places, or one digit is wrong; not the first and not the last two. */
    static String slipped(Draw draw, long number) {
        char[] digits = Long.toString(number).toCharArray();
        int at = draw.between(1, LAST_TO_SLIP - 1);
        if (draw.percent(50) && digits[at] != digits[at + 1]) {
            char moved = digits[at];
            digits[at] = digits[at + 1];
            digits[at + 1] = moved;
        } else {
            digits[at] = (char) ('0' + (digits[at] - '0' + draw.between(1, DIGITS)) % 10);
        }
        return new String(digits);
    }

    /** The same number and day with another amount. */
    static boolean sameNumber(PurchaseScene scene) {
        Bill first = original(scene);
        Bill copy = scene.copy(first, first.issueDay);
        BilledLine line = copy.lines.get(0);
        line.quantity += Quantity.ONE;
        line.net = line.price.times(line.quantity, copy.currency());
        copy.total();
        if (copy.gross == first.gross) {
            copy.number = first.number;
            scene.finish(copy, Outcome.exact(first));
        } else {
            scene.finish(copy, Outcome.near(first));
        }
        return true;
    }
}
