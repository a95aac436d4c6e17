package io.tieout.benchmarks.recon;

/** What a bank says a line is: the ISO 20022 code for each direction and the payment method. */
// The bytes are shared for speed and never written to.
@SuppressWarnings("ImmutableEnumChecker")
public enum BankCode {
    TRANSFER("PMNT/RCDT/ESCT", "PMNT/ICDT/ESCT", "creditTransfer"),
    DIRECT_DEBIT("PMNT/IDDT/ESDD", "PMNT/RDDT/ESDD", "directDebit"),
    CHEQUE("PMNT/RCHQ/CCHQ", "PMNT/ICHQ/CCHQ", "cheque"),
    FEE("ACMT/MCOP/CHRG", "ACMT/MDOP/CHRG", "fee"),
    INTEREST("ACMT/MCOP/INTR", "ACMT/MDOP/INTR", "interest"),
    RETURN("PMNT/ICDT/RRTN", "PMNT/RCDT/RRTN", "return");

    private final byte[] in;
    private final byte[] out;
    private final byte[] method;

    BankCode(String in, String out, String method) {
        this.in = LineBuffer.utf8(in);
        this.out = LineBuffer.utf8(out);
        this.method = LineBuffer.utf8(method);
    }

    /** Shared, not to be changed. */
    public byte[] code(long minorUnits) {
        return minorUnits < 0 ? out : in;
    }

    /** Shared, not to be changed. */
    public byte[] method() {
        return method;
    }
}
