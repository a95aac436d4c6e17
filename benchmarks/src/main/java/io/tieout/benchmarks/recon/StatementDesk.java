package io.tieout.benchmarks.recon;

import java.util.ArrayList;
import java.util.List;

/** The banks' end of day: puts due lines on a statement and sends both on their way. */
final class StatementDesk {
    private static final long STATEMENT_KEY = 0x3C6EF372FE94F82BL;
    private static final int SECONDS_PER_DAY = 86_400;

    private final long seed;
    private final Profile profile;
    private final Arrivals arrivals;
    private final Truth truth;
    private final Draw draw;
    private final LineBuffer scratch = new LineBuffer();
    private final List<BankLine> today = new ArrayList<>();
    private long statements;

    StatementDesk(long seed, Profile profile, Arrivals arrivals, Truth truth) {
        this.seed = seed;
        this.profile = profile;
        this.arrivals = arrivals;
        this.truth = truth;
        this.draw = new Draw(seed, 0, 0);
    }

    /** Books what is due; without anything due there is no statement. */
    void close(Account account, int day) {
        today.clear();
        while (!account.pending.isEmpty() && account.pending.peek().bookingDay <= day) {
            today.add(account.pending.poll());
        }
        if (today.isEmpty()) {
            return;
        }
        draw.restart(seed ^ STATEMENT_KEY, account.index, day);
        long id = Draw.mix(Draw.mix(seed ^ STATEMENT_KEY) + ++statements);
        long opening = account.balance;
        long deliveredAt = deliveredAt(day);
        for (int i = 0; i < today.size(); i++) {
            BankLine line = today.get(i);
            line.statementId = id;
            line.line = i + 1;
            line.order = i + 1L;
            line.bankReference = bankReference(line);
            account.balance = Math.addExact(account.balance, line.minorUnits);
            line.observedAt = deliveredAt + lateSeconds();
            arrivals.add(line);
        }
        long sequence = ++account.lastStatement;
        StatementFrame frame =
                new StatementFrame(id, account, day, sequence, opening, account.balance);
        frame.observedAt = deliveredAt;
        deliver(frame);
    }

    private void deliver(StatementFrame frame) {
        int chance = profile.settings().statementFaults();
        if (draw.perTenThousand(chance)) {
            frame.account.statementMissing = true;
            return;
        }
        if (frame.account.statementMissing) {
            // Only the statement after a missing one can show that it is missing.
            frame.account.statementMissing = false;
            truth.fault(CaseKind.STATEMENT_GAP, Expected.STATEMENT_GAP, frame);
        }
        if (draw.perTenThousand(chance)) {
            frame.closing += 1 + draw.below(100_000);
            truth.fault(CaseKind.BROKEN_STATEMENT, Expected.STATEMENT_BALANCE_BROKEN, frame);
        }
        arrivals.add(frame);
    }

    private long deliveredAt(int day) {
        int hour = profile.deliveryDays() == 0 ? 19 : 4;
        return (long) (day + profile.deliveryDays()) * SECONDS_PER_DAY
                + hour * 3_600L
                + draw.below(3 * 3_600);
    }

    private long lateSeconds() {
        return draw.perTenThousand(profile.settings().late())
                ? draw.between(3_600, 3 * SECONDS_PER_DAY)
                : 0;
    }

    private byte[] bankReference(BankLine line) {
        // Not every bank numbers its bookings; whether one does shows in its account.
        if (line.account.index % 3 != 0) {
            return null;
        }
        return scratch.clear().digits(Draw.mix(line.id) >>> 14, 15).copy();
    }
}
