package io.tieout.jobs.reconcile;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.results.Allocation;
import io.tieout.formats.json.CanonicalJson;
import io.tieout.testkit.stream.SeededBankStream;
import io.tieout.testkit.stream.StreamProfile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Many small adversarial accounts in one feed, and the feed as files. */
final class SeededFeed {

    private static final int MAX_ACCOUNT_SIZE = 120;

    private SeededFeed() {}

    /** At least so many events; each account's stream is whole. */
    static List<Observed> events(int count) {
        List<Observed> events = new ArrayList<>();
        List<StreamProfile> profiles = StreamProfile.all();
        for (int account = 0; events.size() < count; account++) {
            StreamProfile profile = profiles.get(account % profiles.size());
            int size = 10 + account * 37 % MAX_ACCOUNT_SIZE;
            for (Observed observed : new SeededBankStream(account, size, profile).events()) {
                events.add(
                        new Observed(
                                renamed(observed.event(), account),
                                observed.source(),
                                account + "/" + observed.position(),
                                observed.observedAtMillis()));
            }
        }
        return events;
    }

    static String accountId(int account) {
        return "account-" + account;
    }

    /** The event as one of that account: its ids are the feed's only ones. */
    private static CanonicalEvent renamed(CanonicalEvent event, int account) {
        UnaryOperator<String> id = old -> account + "-" + old;
        if (event instanceof BankTransaction it) {
            return new BankTransaction(
                    id.apply(it.id()),
                    accountId(account),
                    it.amount(),
                    it.bookingDate(),
                    it.valueDate(),
                    it.counterpartyName(),
                    it.counterpartyAccount(),
                    it.references(),
                    it.text(),
                    it.transactionCode(),
                    it.paymentMethod(),
                    it.statementId(),
                    it.line(),
                    it.booking(),
                    it.returned());
        }
        if (event instanceof LedgerEntry it) {
            return new LedgerEntry(
                    id.apply(it.id()),
                    accountId(account),
                    it.amount(),
                    it.postingDate(),
                    it.counterpartyName(),
                    it.counterpartyAccount(),
                    it.references(),
                    it.text(),
                    it.kind());
        }
        return renamed((DecisionEvent) event, id, account);
    }

    private static DecisionEvent renamed(DecisionEvent it, UnaryOperator<String> id, int account) {
        return new DecisionEvent(
                id.apply(it.id()),
                it.kind(),
                accountId(account),
                it.currency(),
                it.leftIds().stream().map(id).toList(),
                it.rightIds().stream().map(id).toList(),
                it.allocations().stream()
                        .map(
                                part ->
                                        new Allocation(
                                                id.apply(part.leftId()),
                                                id.apply(part.rightId()),
                                                part.amount()))
                        .toList(),
                it.decidedBy(),
                it.decidedAt(),
                it.reason());
    }

    /** Writes each part as one file a stream. */
    static void write(List<List<Observed>> parts, Path folder) throws IOException {
        Files.createDirectories(folder);
        CanonicalJson json = new CanonicalJson();
        for (int part = 0; part < parts.size(); part++) {
            Map<String, OutputStream> files = new HashMap<>();
            try {
                for (Observed observed : parts.get(part)) {
                    String name = observed.event().stream() + "-" + part + ".jsonl";
                    OutputStream file = files.get(name);
                    if (file == null) {
                        file =
                                new BufferedOutputStream(
                                        Files.newOutputStream(folder.resolve(name)));
                        files.put(name, file);
                    }
                    json.write(observed, file);
                }
            } finally {
                for (OutputStream file : files.values()) {
                    file.close();
                }
            }
        }
    }
}
