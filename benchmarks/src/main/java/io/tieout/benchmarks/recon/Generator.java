package io.tieout.benchmarks.recon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * Generates a labelled feed: bank statements and transactions, the cash ledger, and the truth about
 * them. The same seed, size and profile give the same bytes.
 *
 * <p>It walks through the calendar. Each day every account acts until its share of the day's events
 * is used, the banks close, and what arrives that day is written in the order of arrival; what is
 * still under way is all it remembers, so memory does not grow with the size of the feed beyond the
 * profile's limit of accounts.
 *
 * <p>Ids are a bijection of independent counters per side: neither an id nor the order of lines
 * says what belongs together.
 */
public final class Generator {
    private static final Set<FeedFile> FILES =
            EnumSet.of(
                    FeedFile.BANK_STATEMENTS, FeedFile.BANK_TRANSACTIONS, FeedFile.LEDGER_ENTRIES);
    private static final int PARTIES = 4_000;
    private static final int PARTIES_PER_COMPANY = 400;
    private static final int ACCOUNTS_PER_COMPANY = 3;
    private static final int EVENTS_PER_ACCOUNT_LIMIT = 20_000;
    private static final int SMALLEST_ACTIVITY_EVENTS = 10;

    private final long seed;
    private final long events;
    private final Profile profile;

    /**
     * @param events bank transactions and ledger entries together; deliveries of a record after the
     *     first and damaged lines come on top
     */
    public Generator(long seed, long events, Profile profile) {
        if (events < 1) {
            throw new IllegalArgumentException("events must be positive, not " + events);
        }
        this.seed = seed;
        this.events = events;
        this.profile = profile;
    }

    /**
     * Writes the feed to a folder, which is created if needed; files of the same names are
     * replaced.
     *
     * @throws UncheckedIOException if the folder cannot be written
     */
    public Manifest generateTo(Path folder) {
        create(folder);
        Arrivals arrivals = new Arrivals();
        try (Truth truth = new Truth(folder);
                FeedWriter writer = new FeedWriter(seed, profile, folder, FILES, arrivals, truth)) {
            Parties parties = new Parties(seed, PARTIES, PARTIES_PER_COMPANY);
            Scene scene = new Scene(seed, events, profile, parties, arrivals, truth);
            StatementDesk desk = new StatementDesk(seed, profile, arrivals, truth);
            Account[] accounts = Accounts.of(seed, profile, accountCount(), parties);
            run(scene, desk, writer, arrivals, accounts);
            Manifest manifest =
                    Manifest.of(seed, events, profile, accounts.length, scene, writer, truth);
            manifest.writeTo(folder.resolve("manifest.json"));
            return manifest;
        }
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int accountCount() {
        Profile.Settings settings = profile.settings();
        long wanted = events / settings.eventsPerAccount();
        return (int) Math.max(ACCOUNTS_PER_COMPANY - 1, Math.min(wanted, settings.accountLimit()));
    }

    private void run(
            Scene scene,
            StatementDesk desk,
            FeedWriter writer,
            Arrivals arrivals,
            Account[] accounts) {
        Shares<CaseKind> mix =
                Shares.read(Generator.class, "activities.csv", profile, CaseKind::ofActivity);
        long perYear = (long) accounts.length * EVENTS_PER_ACCOUNT_LIMIT;
        Pace pace =
                new Pace(
                        events,
                        (int) Math.max(1, (events + perYear - 1) / perYear),
                        weight(accounts));
        int day = Days.START;
        boolean open = true;
        while (open || !arrivals.isEmpty()) {
            pace.enter(day, events - scene.remaining());
            open = false;
            for (Account account : accounts) {
                if (pace.works() && scene.remaining() > 0) {
                    scene.enter(account, day);
                    act(scene, mix, pace);
                }
                desk.close(account, day);
                open |= !account.pending.isEmpty();
            }
            open |= scene.remaining() > 0;
            writer.write(arrivals.take(day));
            day++;
        }
    }

    private static long weight(Account[] accounts) {
        long weight = 0;
        for (Account account : accounts) {
            weight += account.weight;
        }
        return weight;
    }

    private void act(Scene scene, Shares<CaseKind> mix, Pace pace) {
        Account account = scene.account();
        account.credit += pace.share(account.weight);
        for (Series series : account.series) {
            if (series.isDue(scene.day()) && scene.remaining() >= SMALLEST_ACTIVITY_EVENTS) {
                long before = scene.remaining();
                series.play(scene);
                account.credit -= (before - scene.remaining()) * Pace.ONE_EVENT;
            }
        }
        while (account.credit > 0 && scene.remaining() > 0) {
            long before = scene.remaining();
            if (before < SMALLEST_ACTIVITY_EVENTS) {
                BankOnly.fee(scene);
            } else {
                mix.draw(scene.draw()).activity().orElseThrow().play(scene);
            }
            account.credit -= (before - scene.remaining()) * Pace.ONE_EVENT;
        }
    }
}
