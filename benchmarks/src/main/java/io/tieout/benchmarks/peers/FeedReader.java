package io.tieout.benchmarks.peers;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.money.Money;
import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import io.tieout.formats.json.JsonLinesFormat;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads bank transactions and ledger entries of a feed as one stream in order of arrival. */
final class FeedReader implements Closeable {
    static final List<String> FILES = List.of("bank-transactions.jsonl", "ledger-entries.jsonl");

    private final Lane bank;
    private final Lane ledger;

    FeedReader(Path feed) {
        this.bank = new Lane(feed.resolve(FILES.get(0)));
        this.ledger = new Lane(feed.resolve(FILES.get(1)));
    }

    /** The next record, rejected lines left out; null at the end. */
    CanonicalEvent next() {
        if (bank.head == null && ledger.head == null) {
            return null;
        }
        boolean bankFirst =
                ledger.head == null
                        || (bank.head != null && bank.observedAt() <= ledger.observedAt());
        return (bankFirst ? bank : ledger).take();
    }

    /**
     * The record under account, first reference and amount; null if it has no reference that both
     * sides could have.
     */
    static KeyedSide keyed(CanonicalEvent event) {
        if (event instanceof BankTransaction line) {
            return keyed(line.accountId(), line.references(), line.amount(), true, line.id());
        }
        if (event instanceof LedgerEntry entry) {
            return keyed(entry.accountId(), entry.references(), entry.amount(), false, entry.id());
        }
        throw new IllegalArgumentException("no side of a match: " + event.stream());
    }

    private static KeyedSide keyed(
            String account, List<Reference> references, Money amount, boolean bank, String id) {
        for (Reference reference : references) {
            if (reference.type() != ReferenceType.BANK) {
                PairKey key = new PairKey(account, reference.value(), amount.minorUnits());
                return new KeyedSide(key, new Side(bank, id));
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        bank.reader.close();
        ledger.reader.close();
    }

    /** One file with its next record. */
    private static final class Lane {
        private final RecordReader reader;
        private Row.Accepted head;

        Lane(Path file) {
            try {
                this.reader =
                        new JsonLinesFormat()
                                .open(
                                        file.getFileName().toString(),
                                        new BufferedInputStream(
                                                Files.newInputStream(file), 1 << 18));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            advance();
        }

        long observedAt() {
            return head.observedAtMillis() == null ? 0 : head.observedAtMillis();
        }

        CanonicalEvent take() {
            CanonicalEvent event = head.event();
            advance();
            return event;
        }

        private void advance() {
            Row row = reader.next();
            while (row != null && !(row instanceof Row.Accepted)) {
                row = reader.next();
            }
            head = (Row.Accepted) row;
        }
    }
}
