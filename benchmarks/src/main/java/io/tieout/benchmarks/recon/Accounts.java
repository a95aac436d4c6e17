package io.tieout.benchmarks.recon;

/** Sets up the accounts of a feed: a few per company, busy ones and quiet ones. */
final class Accounts {
    private static final long STREAM = 0xACC0;
    private static final int PER_COMPANY = 3;

    private Accounts() {}

    static Account[] of(long seed, Profile profile, int count, Parties parties) {
        Account[] accounts = new Account[count];
        Company company = null;
        long others = 0;
        for (int i = count - 1; i >= 0; i--) {
            if (company == null || company.index != i / PER_COMPANY) {
                company = new Company(seed, i / PER_COMPANY);
            }
            Draw draw = new Draw(seed, STREAM, i);
            long weight = weight(draw, profile, i, others);
            others += weight;
            int series = profile.settings().seriesPerAccount();
            accounts[i] = new Account(i, company, weight, draw, series, parties);
        }
        return accounts;
    }

    private static long weight(Draw draw, Profile profile, int index, long others) {
        int hot = profile.settings().hotPercent();
        if (hot > 0 && index == 0) {
            return others * hot / (100 - hot);
        }
        if (profile == Profile.ADVERSARIAL) {
            return 100;
        }
        return 40 + 120L * draw.skewedBelow(100) * draw.below(100) / 2_500;
    }
}
