package io.tieout.benchmarks.recon;

/**
 * A customer or vendor as the ledger writes it and as banks write it. The arrays are shared, not to
 * be changed.
 */
final class Party {
    private final byte[] name;
    private final byte[] account;
    private final byte[][] bankNames;

    /**
     * @param name as in the ledger, UTF-8
     * @param account its IBAN
     * @param bankNames the name after the bank's cutting, capitals, transcription and typing
     */
    Party(byte[] name, byte[] account, byte[][] bankNames) {
        this.name = name;
        this.account = account;
        this.bankNames = bankNames;
    }

    byte[] name() {
        return name;
    }

    byte[] account() {
        return account;
    }

    byte[] bankName(Draw draw) {
        return bankNames[draw.skewedBelow(bankNames.length)];
    }
}
