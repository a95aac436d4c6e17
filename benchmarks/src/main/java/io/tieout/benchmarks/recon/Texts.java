package io.tieout.benchmarks.recon;

/** Words that recur in generated records; shared, not to be changed. */
final class Texts {
    static final byte[] NONE = {};
    static final byte[] PAYMENT = LineBuffer.utf8("payment");
    static final byte[] RECEIPT = LineBuffer.utf8("receipt");
    static final byte[] VOID = LineBuffer.utf8("void");
    static final byte[] REVERSAL = LineBuffer.utf8("reversal");
    static final byte[] NOT_PROVIDED = LineBuffer.utf8("NOTPROVIDED");
    static final byte[] TRANSFER = LineBuffer.utf8("SEPA-UEBERWEISUNG ");
    static final byte[] CREDIT = LineBuffer.utf8("GUTSCHRIFT ");
    static final byte[] PAYMENT_RUN = LineBuffer.utf8("SAMMELUEBERWEISUNG ");
    static final byte[] COLLECTION = LineBuffer.utf8("SAMMELLASTSCHRIFT ");
    static final byte[] CHEQUE = LineBuffer.utf8("SCHECK NR ");
    static final byte[] CHARGES = LineBuffer.utf8("CHARGES ");
    static final byte[] CORRECTION = LineBuffer.utf8("Storno, falsch erfasst");
    static final byte[] VOIDED = LineBuffer.utf8("Cheque voided");
    static final byte[] RETURN = LineBuffer.utf8("RUECKGABE ");

    static final byte[][] FEES =
            many(
                    "KONTOFUEHRUNG",
                    "ENTGELT AUSLANDSZAHLUNG",
                    "MONTHLY SERVICE CHARGE",
                    "BUCHUNGSPOSTEN",
                    "WIRE FEE",
                    "KARTENENTGELT");
    static final byte[][] INTEREST = many("HABENZINSEN", "SOLLZINSEN", "INTEREST", "ABSCHLUSS PER");
    static final byte[][] RETURN_CODES =
            many("AC04", "AC01", "AM04", "MD06", "MS03", "AG01", "NSF");
    static final byte[][] INVOICE_WORDS =
            many(
                    "RECHNUNG NR. ",
                    "RE-NR. ",
                    "RG ",
                    "INVOICE ",
                    "INV ",
                    "FACT. ",
                    "FA ",
                    "RNR ",
                    "");
    static final byte[][] NOISE =
            many(
                    "",
                    "",
                    "",
                    "VIELEN DANK ",
                    "PAYMENT ",
                    "KD-NR 20417 ",
                    "ZAHLUNG ",
                    "VOM 03.02. ",
                    "LT. VEREINBARUNG ");
    static final byte[][] SERIES = many("MIETE ", "LEASING ", "RENT ", "WARTUNG ", "ABO ", "RATE ");

    private Texts() {}

    private static byte[][] many(String... words) {
        byte[][] bytes = new byte[words.length][];
        for (int i = 0; i < words.length; i++) {
            bytes[i] = LineBuffer.utf8(words[i]);
        }
        return bytes;
    }
}
