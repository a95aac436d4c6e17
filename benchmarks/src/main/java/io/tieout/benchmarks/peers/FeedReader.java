package io.tieout.benchmarks.peers;

import io.tieout.core.documents.Observed;
import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import io.tieout.formats.json.JsonLinesFormat;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads all files of a feed as one stream in order of arrival; rejected lines are left out. */
final class FeedReader implements ObservedReader {
    private static final List<String> FILES =
            List.of(
                    "customers.jsonl",
                    "receivables.jsonl",
                    "remittances.jsonl",
                    "bank-statements.jsonl",
                    "bank-transactions.jsonl",
                    "ledger-entries.jsonl",
                    "vendors.jsonl",
                    "purchase-orders.jsonl",
                    "goods-receipts.jsonl",
                    "invoices.jsonl");

    private final List<Lane> lanes;

    FeedReader(Path feed) {
        this.lanes = files(feed).stream().map(feed::resolve).map(Lane::new).toList();
    }

    /** The files that this feed has, by what it is about. */
    static List<String> files(Path feed) {
        return FILES.stream().filter(file -> Files.exists(feed.resolve(file))).toList();
    }

    @Override
    public Observed next() {
        Lane first = null;
        for (Lane lane : lanes) {
            if (lane.head != null
                    && (first == null
                            || lane.head.observedAtMillis() < first.head.observedAtMillis())) {
                first = lane;
            }
        }
        return first == null ? null : first.take();
    }

    @Override
    public void close() throws IOException {
        for (Lane lane : lanes) {
            lane.reader.close();
        }
    }

    /** One file with its next document. */
    private static final class Lane {
        private final String name;
        private final RecordReader reader;
        private Observed head;

        Lane(Path file) {
            this.name = file.getFileName().toString();
            try {
                this.reader =
                        new JsonLinesFormat()
                                .open(
                                        name,
                                        new BufferedInputStream(
                                                Files.newInputStream(file), 1 << 18));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            advance();
        }

        Observed take() {
            Observed taken = head;
            advance();
            return taken;
        }

        private void advance() {
            Row row = reader.next();
            while (row != null && !(row instanceof Row.Accepted)) {
                row = reader.next();
            }
            head = row == null ? null : observed((Row.Accepted) row);
        }

        private Observed observed(Row.Accepted row) {
            Long observedAt = row.observedAtMillis();
            return new Observed(
                    row.event(), name, row.position(), observedAt == null ? 0 : observedAt);
        }
    }
}
