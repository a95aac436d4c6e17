package io.tieout.benchmarks.recon;

/** Words that recur in generated records; shared, not to be changed. */
public final class Texts {
    public static final byte[] NONE = {};
    public static final byte[] PAYMENT = LineBuffer.utf8("payment");
    public static final byte[] RECEIPT = LineBuffer.utf8("receipt");
    public static final byte[] VOID = LineBuffer.utf8("void");
    public static final byte[] REVERSAL = LineBuffer.utf8("reversal");
    public static final byte[] NOT_PROVIDED = LineBuffer.utf8("NOTPROVIDED");
    public static final byte[] TRANSFER = LineBuffer.utf8("SEPA-UEBERWEISUNG ");
    public static final byte[] CREDIT = LineBuffer.utf8("GUTSCHRIFT ");
    public static final byte[] PAYMENT_RUN = LineBuffer.utf8("SAMMELUEBERWEISUNG ");
    public static final byte[] COLLECTION = LineBuffer.utf8("SAMMELLASTSCHRIFT ");
    public static final byte[] CHEQUE = LineBuffer.utf8("SCHECK NR ");
    public static final byte[] CHARGES = LineBuffer.utf8("CHARGES ");
    public static final byte[] CORRECTION = LineBuffer.utf8("Storno, falsch erfasst");
    public static final byte[] VOIDED = LineBuffer.utf8("Cheque voided");
    public static final byte[] RETURN = LineBuffer.utf8("RUECKGABE ");

    public static final byte[][] FEES =
            many(
                    "KONTOFUEHRUNG",
                    "ENTGELT AUSLANDSZAHLUNG",
                    "MONTHLY SERVICE CHARGE",
                    "BUCHUNGSPOSTEN",
                    "WIRE FEE",
                    "KARTENENTGELT");
    public static final byte[][] INTEREST =
            many("HABENZINSEN", "SOLLZINSEN", "INTEREST", "ABSCHLUSS PER");
    public static final byte[][] RETURN_CODES =
            many("AC04", "AC01", "AM04", "MD06", "MS03", "AG01", "NSF");
    public static final byte[][] INVOICE_WORDS =
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
    public static final byte[][] ORDER_WORDS =
            many("PO ", "PO", "ORDER NO. ", "BESTELLUNG NR. ", "YOUR REF UNKNOWN, OUR PO ", "");
    public static final byte[][] NOISE =
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
    public static final byte[][] SERIES =
            many("MIETE ", "LEASING ", "RENT ", "WARTUNG ", "ABO ", "RATE ");

    private Texts() {}

    private static byte[][] many(String... words) {
        byte[][] bytes = new byte[words.length][];
        for (int i = 0; i < words.length; i++) {
            bytes[i] = LineBuffer.utf8(words[i]);
        }
        return bytes;
    }
}
