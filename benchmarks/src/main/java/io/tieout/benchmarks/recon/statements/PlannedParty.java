package io.tieout.benchmarks.recon.statements;

import io.tieout.benchmarks.recon.Draw;
import io.tieout.benchmarks.recon.Iban;
import io.tieout.benchmarks.recon.LineBuffer;
import java.nio.charset.StandardCharsets;

/** A vendor or a customer with its number range. */
final class PlannedParty {
    private static final long STREAM = 0x57A7;
    private static final int VENDORS_PERCENT = 70;

    final int index;
    final boolean isVendor;
    final String id;
    final String name;
    final String account;
    final Draw draw;
    final Numbers numbers;

    private final LineBuffer scratch = new LineBuffer();
    private int documents;

    PlannedParty(long seed, int index) {
        this.index = index;
        this.draw = new Draw(seed, STREAM, index);
        this.isVendor = draw.percent(VENDORS_PERCENT);
        this.id = (isVendor ? "V" : "C") + (100_000 + index);
        this.name = "Party " + spelled(index) + (isVendor ? " Supplies Ltd" : " Trading Ltd");
        this.account = Iban.anyCountry(draw);
        this.numbers = new Numbers(draw);
    }

    /** The index as a word, so that no two names are alike but for a digit. */
    private static String spelled(int index) {
        long mixed = Draw.mix(index + 1L);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            word.append("bdfgklmnprst".charAt((int) Math.floorMod(mixed, 12L)));
            mixed = Math.floorDiv(mixed, 12L);
            word.append("aeiou".charAt((int) Math.floorMod(mixed, 5L)));
            mixed = Math.floorDiv(mixed, 5L);
        }
        return word.append(index).toString();
    }

    char documentLetter() {
        return isVendor ? 'i' : 'r';
    }

    char paymentLetter() {
        return isVendor ? 'g' : 'b';
    }

    /** An id that no other item of the feed has. */
    String nextId(char letter) {
        scratch.clear().raw(letter).number(index).raw('-').number(++documents);
        return new String(scratch.copy(), StandardCharsets.US_ASCII);
    }
}
