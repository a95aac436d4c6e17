package io.tieout.benchmarks.recon;

/**
 * A customer or vendor as the ledger writes it and as banks write it. The arrays are shared, not to
 * be changed.
 *
 * @param name as in the ledger, UTF-8
 * @param account its IBAN
 * @param bankNames the name after the bank's cutting, capitals, transcription and typing
 */
record Party(byte[] name, byte[] account, byte[][] bankNames) {

    byte[] bankName(Draw draw) {
        return bankNames[draw.skewedBelow(bankNames.length)];
    }
}
