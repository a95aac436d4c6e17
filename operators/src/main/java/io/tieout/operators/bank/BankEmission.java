package io.tieout.operators.bank;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.BankPostings;
import io.tieout.core.bank.BankResults;
import io.tieout.core.bank.BankScope;
import io.tieout.core.bank.BankSettings;
import io.tieout.core.bank.Claim;
import io.tieout.core.bank.OpenItem;
import io.tieout.core.bank.Settled;
import io.tieout.core.ledger.Journal;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.ReconciliationStatement;
import io.tieout.core.rules.RuleVersion;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Sends what a tick decided to the operator's outputs. */
final class BankEmission {

    private final BankScope scope;
    private final BankResults results;
    private final BankPostings postings;
    private final SettleTimes times;
    private final LongFunction<RuleVersion<BankSettings>> policies;
    private final SideOutputs sides;
    private final Collector<Match> matches;

    /** Where what is no match goes. */
    @FunctionalInterface
    interface SideOutputs {
        <X> void output(OutputTag<X> tag, X value);
    }

    /**
     * @param policies the rules in force at an instant, for this scope
     */
    BankEmission(
            BankScope scope,
            BankOperatorSettings settings,
            LongFunction<RuleVersion<BankSettings>> policies,
            SideOutputs sides,
            Collector<Match> matches) {
        this.scope = scope;
        this.results = scope.results();
        this.postings = new BankPostings(settings.companyOf(scope.accountId()));
        this.times = settings.times();
        this.policies = policies;
        this.sides = sides;
        this.matches = matches;
    }

    void matches(Settled settled, long tick) {
        for (Claim claim : settled.confirmed()) {
            confirmed(claim, tick);
        }
        for (Claim claim : settled.proposed()) {
            matches.collect(match(claim, MatchStatus.PROPOSED, at(claim, tick), tick));
        }
    }

    /**
     * @param reopened items whose match was taken back at this tick
     */
    void open(List<OpenItem> openItems, Set<BankItem> reopened, long tick) {
        for (OpenItem open : openItems) {
            open(open, reopened.contains(open.item()), tick);
        }
    }

    void provisional(Claim claim, MatchStatus status, long atMillis) {
        matches.collect(match(claim, status, atMillis, atMillis));
    }

    /**
     * @param decidedAt when the rules were asked
     */
    private Match match(Claim claim, MatchStatus status, long atMillis, long decidedAt) {
        return results.match(claim, status, atMillis, policies.apply(decidedAt).version());
    }

    private void confirmed(Claim claim, long tick) {
        long at = at(claim, tick);
        Match match = match(claim, MatchStatus.CONFIRMED, at, tick);
        matches.collect(match);
        post(postings.matched(match, claim, at), tick);
        for (BankItem item : claim.members()) {
            if (times.inferredTick(item.observedAtMillis()) < tick) {
                close(item, tick);
            }
        }
    }

    /** An exception was open since the item's settle time; the match closes it. */
    private void close(BankItem item, long tick) {
        OpenItem open = new OpenItem(item, OpenItem.unmatched(item), List.of());
        exception(results.exception(open, tick, ExceptionStatus.CLOSED));
        if (item.returned()) {
            long postedAt = times.inferredTick(item.observedAtMillis());
            Journal posted = postings.returned(item, scope.accountId(), scope.currency(), postedAt);
            post(BankPostings.reversal(posted, "matched later", Claim.BY_RULE, tick), postedAt);
        }
    }

    private void open(OpenItem open, boolean reopened, long tick) {
        BankItem item = open.item();
        long settles = times.inferredTick(item.observedAtMillis());
        if (settles > tick) {
            return;
        }
        long at = times.isAtEnd() ? item.observedAtMillis() : tick;
        exception(results.exception(open, at, ExceptionStatus.OPEN));
        if (open.reason() == Reason.RETURNED_PAYMENT && (settles == tick || reopened)) {
            post(postings.returned(item, scope.accountId(), scope.currency(), at), tick);
        }
    }

    /** Takes a confirmed match and its journal back. */
    void reverse(Claim claim, long confirmedAt, String reason, String decidedBy, long tick) {
        matches.collect(match(claim, MatchStatus.REVERSED, tick, confirmedAt));
        Match original = match(claim, MatchStatus.CONFIRMED, confirmedAt, confirmedAt);
        Journal journal = postings.matched(original, claim, confirmedAt);
        if (journal != null) {
            post(BankPostings.reversal(journal, reason, decidedBy, tick), confirmedAt);
        }
    }

    /** Takes back a proposal one of whose items was claimed otherwise. */
    void withdraw(Claim proposal, long proposedAt, long tick) {
        matches.collect(match(proposal, MatchStatus.REVERSED, tick, proposedAt));
    }

    void exception(ExceptionItem exception) {
        sides.output(BankOutputs.EXCEPTIONS, exception);
    }

    void reconciliation(ReconciliationStatement statement) {
        if (statement != null) {
            sides.output(BankOutputs.RECONCILIATIONS, statement);
        }
    }

    /**
     * @param decidedAt when it was decided what the journal says or takes back: what was not posted
     *     then is not reversed
     */
    private void post(Journal journal, long decidedAt) {
        if (journal != null && policies.apply(decidedAt).autonomy() != Autonomy.SHADOW) {
            sides.output(BankOutputs.JOURNALS, journal);
        }
    }

    /**
     * In a bounded run a match is as old as its last item, so that it does not depend on the run.
     */
    private long at(Claim claim, long tick) {
        if (!times.isAtEnd()) {
            return tick;
        }
        return Math.max(latest(claim.left()), latest(claim.right()));
    }

    private static long latest(List<BankItem> items) {
        long latest = Long.MIN_VALUE;
        for (int i = 0; i < items.size(); i++) {
            latest = Math.max(latest, items.get(i).observedAtMillis());
        }
        return latest;
    }
}
