package io.tieout.formats.bai2;

import java.math.BigInteger;

/**
 * What the records of an account, a group or the file add up to, to be held against its trailer.
 */
final class ControlTotal {

    private BigInteger sum = BigInteger.ZERO;
    private long parts;
    private long records;
    private boolean unsure;

    void addRecords(long count) {
        records += count;
    }

    void addAmount(Long amount) {
        if (amount != null) {
            sum = sum.add(BigInteger.valueOf(amount));
        }
    }

    /** One account in a group, or one group in a file. */
    void addPart() {
        parts++;
    }

    /** An amount could not be read and has its own dead letter: the sum is not checked. */
    void makeUnsure() {
        unsure = true;
    }

    long records() {
        return records;
    }

    /** Adds what a trailer of the level below states as its sum. */
    void addStated(String[] trailer) throws BadFieldException {
        try {
            addAmount(sum(trailer));
        } catch (BadFieldException e) {
            makeUnsure();
            throw e;
        }
    }

    /**
     * What disagrees with the trailer, empty if nothing; an empty field is not checked.
     *
     * @param partsName what the trailer counts besides records; empty if nothing
     */
    String compare(String[] trailer, String partsName) throws BadFieldException {
        StringBuilder text = new StringBuilder();
        Long stated = sum(trailer);
        if (stated != null && !unsure && !sum.equals(BigInteger.valueOf(stated))) {
            mismatch(text, "control total", stated, sum.toString());
        }
        int next = 1;
        if (!partsName.isEmpty()) {
            compareCount(text, partsName, count(trailer, next++), parts);
        }
        compareCount(text, "number of records", count(trailer, next), records);
        return text.toString();
    }

    private static Long sum(String[] trailer) throws BadFieldException {
        return Bai2Values.amount("controlTotal", Bai2Values.field(trailer, 0));
    }

    private static Long count(String[] trailer, int index) throws BadFieldException {
        return Bai2Values.amount("count", Bai2Values.field(trailer, index));
    }

    private static void compareCount(StringBuilder text, String what, Long stated, long found) {
        if (stated != null && stated != found) {
            mismatch(text, what, stated, Long.toString(found));
        }
    }

    private static void mismatch(StringBuilder text, String what, long stated, String found) {
        text.append(text.length() == 0 ? "" : "; ")
                .append(what)
                .append(": expected ")
                .append(stated)
                .append(" as stated, found ")
                .append(found);
    }
}
