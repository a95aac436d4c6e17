package io.tieout.benchmarks.recon.statements;

import io.tieout.benchmarks.recon.Draw;
import io.tieout.benchmarks.recon.FeedCurrency;
import io.tieout.benchmarks.recon.Profile;
import io.tieout.benchmarks.recon.Shares;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Generates a labelled feed of vendors' and customers' statements: our documents and payments, the
 * statements, and for each line of them what it stands for or why it stands for nothing. The same
 * seed, size and profile give the same bytes.
 *
 * <p>It plans one party after the other, whole, and forgets it: memory grows with the longest
 * statement, not with the feed.
 */
public final class StatementsGenerator {
    private static final int FEWEST_LINES = 5;
    private static final int MOST_LINES = 500;
    private static final int STATEMENTS_PER_COMPANY = 1_000;
    private static final int FEWEST_COMPANIES = 2;
    private static final int MOST_RESTATEMENTS = 3;

    private final long seed;
    private final long statements;
    private final int lines;
    private final Profile profile;
    private final Shares<Dealing> dealings;
    private final Map<String, Long> byDealing = new TreeMap<>();
    private final Map<String, Long> byStatus = new TreeMap<>();
    private long statementLines;
    private long written;

    /**
     * @param lines in each statement, about; 0 for 5 to 500, few in most and many in some
     */
    public StatementsGenerator(long seed, long statements, int lines, Profile profile) {
        if (statements < 1 || lines < 0) {
            throw new IllegalArgumentException("there must be statements, not " + statements);
        }
        this.seed = seed;
        this.statements = statements;
        this.lines = lines;
        this.profile = profile;
        this.dealings =
                Shares.read(
                        StatementsGenerator.class, "dealings.csv", profile, Dealing::ofWireName);
    }

    /**
     * Writes the feed to a folder, which is created if needed; files of the same names are
     * replaced. For one call.
     *
     * @throws java.io.UncheckedIOException if the folder cannot be written
     */
    public StatementsManifest generateTo(Path folder) {
        int parties = 0;
        int companies = companies();
        try (StatementsFolder out = new StatementsFolder(folder)) {
            while (written < statements) {
                write(new PlannedParty(seed, parties++), companies, out);
            }
            StatementsManifest manifest =
                    new StatementsManifest(
                            seed,
                            profile.wireName(),
                            written,
                            statementLines,
                            parties,
                            companies,
                            out.documents(),
                            out.lines(),
                            byDealing,
                            byStatus);
            manifest.writeTo(folder.resolve("manifest.json"));
            return manifest;
        }
    }

    private int companies() {
        return (int) Math.max(FEWEST_COMPANIES, statements / STATEMENTS_PER_COMPANY);
    }

    private void write(PlannedParty party, int companies, StatementsFolder out) {
        Draw draw = party.draw;
        String company = "c" + party.index % companies;
        FeedCurrency currency = FeedCurrency.draw(draw);
        int kind = draw.below(1_000);
        List<AccountPlan> accounts = new ArrayList<>();
        accounts.add(new AccountPlan(party, company, currency, draw.percent(50)));
        if (kind < 60) {
            FeedCurrency other = currency == FeedCurrency.GBP ? FeedCurrency.JPY : FeedCurrency.GBP;
            accounts.add(new AccountPlan(party, company, other, draw.percent(50)));
        } else if (kind < 120 && party.isVendor) {
            accounts.add(new AccountPlan(party, company + "-south", currency, draw.percent(50)));
        }
        boolean isUnknown = kind >= 990;
        Map<AccountPlan, List<PlannedStatement>> planned = new LinkedHashMap<>();
        for (AccountPlan account : accounts) {
            planned.put(account, isUnknown ? unknown(account) : plan(account));
        }
        if (kind >= 980 && !isUnknown) {
            AccountPlan account = new AccountPlan(party, company, FeedCurrency.KWD, false);
            if (currency != FeedCurrency.KWD) {
                planned.put(account, strange(account, Dealing.CURRENCY_NOT_HELD));
            }
        }
        bringTogether(planned.keySet());
        if (!isUnknown) {
            out.party(party, companiesOf(planned.keySet()));
        }
        planned.forEach((account, of) -> write(account, of, out));
    }

    /** What one account knows to be elsewhere may be on another account of the party. */
    private static void bringTogether(Set<AccountPlan> accounts) {
        for (AccountPlan from : accounts) {
            for (AccountPlan to : accounts) {
                from.elsewhere.removeIf(
                        it ->
                                it.company().equals(to.company)
                                        && it.currency() == to.currency
                                        && to.items.add(it.item()));
            }
        }
    }

    private static List<String> companiesOf(Set<AccountPlan> accounts) {
        Set<String> companies = new LinkedHashSet<>();
        for (AccountPlan account : accounts) {
            companies.add(account.company);
            account.elsewhere.forEach(it -> companies.add(it.company()));
        }
        return List.copyOf(companies);
    }

    private List<PlannedStatement> plan(AccountPlan account) {
        Draw draw = account.draw();
        int ticket = draw.below(100);
        int count = ticket < 60 ? 1 : ticket < 85 ? 2 : MOST_RESTATEMENTS;
        return new StatementRun(account, dealings).plan(count, size(draw));
    }

    private List<PlannedStatement> unknown(AccountPlan account) {
        return strange(account, Dealing.UNKNOWN_PARTY);
    }

    private List<PlannedStatement> strange(AccountPlan account, Dealing dealing) {
        return new StatementRun(account, dealings).strange(dealing, FEWEST_LINES);
    }

    /** Few lines in most, hundreds in some. */
    private int size(Draw draw) {
        if (lines > 0) {
            return lines;
        }
        int ticket = draw.below(100);
        if (ticket < 70) {
            return draw.between(FEWEST_LINES, 15);
        }
        if (ticket < 94) {
            return draw.between(15, 50);
        }
        return ticket < 99 ? draw.between(50, 150) : draw.between(150, MOST_LINES - 10);
    }

    /** The account's statements as far as the feed may have more, and its documents in any case. */
    private void write(AccountPlan account, List<PlannedStatement> planned, StatementsFolder out) {
        out.account(account);
        for (PlannedStatement statement : planned) {
            if (written < statements) {
                written++;
                out.statement(account, statement);
                StatementTruth truth = Comparison.of(account, statement);
                out.truth(account, truth);
                count(statement, truth);
            }
        }
    }

    private void count(PlannedStatement statement, StatementTruth truth) {
        statementLines += statement.lines().size();
        byStatus.merge(truth.status(), 1L, Long::sum);
        for (PlannedLine line : statement.lines()) {
            byDealing.merge(line.dealing.wireName(), 1L, Long::sum);
        }
    }
}
