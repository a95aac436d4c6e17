package io.tieout.benchmarks.recon;

import java.util.List;

/** What an activity sees: its account and day, random numbers, and where to leave its traces. */
final class Scene {
    private static final long BANK_KEY = 0x6A09E667F3BCC909L;
    private static final long LEDGER_KEY = 0xBB67AE8584CAA73BL;
    private static final int OFFICE_OPENS_SECOND = 7 * 3_600;
    private static final int OFFICE_SECONDS = 11 * 3_600;
    private static final int SECONDS_PER_DAY = 86_400;

    private final long seed;
    private final Profile profile;
    private final Parties parties;
    private final Arrivals arrivals;
    private final Truth truth;
    private final Draw draw;
    private final LineBuffer scratch = new LineBuffer();
    private final LineBuffer text = new LineBuffer();
    private Account account;
    private int day;
    private long remaining;
    private long bankCount;
    private long ledgerCount;

    Scene(
            long seed,
            long events,
            Profile profile,
            Parties parties,
            Arrivals arrivals,
            Truth truth) {
        this.seed = seed;
        this.profile = profile;
        this.parties = parties;
        this.arrivals = arrivals;
        this.truth = truth;
        this.draw = new Draw(seed, 0, 0);
        this.remaining = events;
    }

    void enter(Account next, int today) {
        this.account = next;
        this.day = today;
        draw.restart(seed, next.index + 1L, today);
    }

    Draw draw() {
        return draw;
    }

    Truth truth() {
        return truth;
    }

    Account account() {
        return account;
    }

    Company company() {
        return account.company;
    }

    Profile profile() {
        return profile;
    }

    int day() {
        return day;
    }

    /** Events that may still be created in this feed. */
    long remaining() {
        return remaining;
    }

    long bankCount() {
        return bankCount;
    }

    long ledgerCount() {
        return ledgerCount;
    }

    /** A buffer for values; its content ends with the next call. */
    LineBuffer scratch() {
        return scratch;
    }

    /** An empty buffer for free text; its content ends with the next call. */
    LineBuffer text() {
        return text.clear();
    }

    Party party() {
        return parties.of(account.company.index, draw);
    }

    Party partyOtherThan(Party party) {
        return parties.otherThan(party, account.company.index, draw);
    }

    long amount() {
        return Amounts.draw(draw, account.currency, account.company.index);
    }

    byte[] nextPayment() {
        return account.company.nextPayment(scratch);
    }

    int clearingDay() {
        return Days.businessAfter(day, profile.clearingDays(draw));
    }

    int seriesDelayDays() {
        return profile == Profile.SAME_DAY ? 0 : draw.below(3);
    }

    /** A line that the bank will book on that day, or on the business day after it. */
    BankLine bank(long minorUnits, int bookingDay) {
        remaining--;
        long id = Draw.mix(Draw.mix(seed ^ BANK_KEY) + ++bankCount);
        BankLine line = new BankLine(id, account, minorUnits, Days.business(bookingDay));
        if (draw.percent(4)) {
            line.valueDay = line.bookingDay - draw.between(1, 3);
        }
        account.pending.add(line);
        return line;
    }

    /** An entry that arrives on its posting day, or today if that has passed. */
    LedgerLine ledger(long minorUnits, int postingDay) {
        remaining--;
        long id = Draw.mix(Draw.mix(seed ^ LEDGER_KEY) + ++ledgerCount);
        LedgerLine entry = new LedgerLine(id, account, minorUnits, postingDay);
        int arrival = Math.max(postingDay, day);
        if (draw.perTenThousand(profile.settings().late())) {
            arrival += draw.between(1, 4);
        }
        entry.observedAt =
                (long) arrival * SECONDS_PER_DAY + OFFICE_OPENS_SECOND + draw.below(OFFICE_SECONDS);
        arrivals.add(entry);
        return entry;
    }

    void link(CaseKind kind, List<BankLine> left, List<LedgerLine> right) {
        truth.link(kind, Certainty.DECIDABLE, left, right);
    }

    void link(CaseKind kind, BankLine left, LedgerLine right) {
        truth.link(kind, Certainty.DECIDABLE, List.of(left), List.of(right));
    }
}
