package io.tieout.benchmarks.recon;

import java.nio.charset.StandardCharsets;

/** The files of a feed. */
// The bytes are shared for speed and never written to.
@SuppressWarnings("ImmutableEnumChecker")
enum FeedFile {
    BANK_STATEMENTS("bank-statements", 's'),
    BANK_TRANSACTIONS("bank-transactions", 'b'),
    LEDGER_ENTRIES("ledger-entries", 'g');

    private final String stream;
    private final char idLetter;
    private final byte[] name;

    FeedFile(String stream, char idLetter) {
        this.stream = stream;
        this.idLetter = idLetter;
        this.name = stream.getBytes(StandardCharsets.US_ASCII);
    }

    String fileName() {
        return stream + ".jsonl";
    }

    /** The stream's name; shared, not to be changed. */
    byte[] stream() {
        return name;
    }

    char idLetter() {
        return idLetter;
    }
}
