package io.tieout.operators.bank;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.bank.BankItem;
import io.tieout.core.bank.BankPostings;
import io.tieout.core.bank.BankResults;
import io.tieout.core.bank.BankScope;
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
import java.util.List;
import java.util.Set;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Sends what a tick decided to the operator's outputs. */
final class BankEmission {

    private final BankScope scope;
    private final BankResults results;
    private final BankPostings postings;
    private final SettleTimes times;
    private final Autonomy autonomy;
    private final KeyedProcessFunction<String, ?, Match>.Context context;
    private final Collector<Match> matches;

    BankEmission(
            BankScope scope,
            BankOperatorSettings settings,
            KeyedProcessFunction<String, ?, Match>.Context context,
            Collector<Match> matches) {
        this.scope = scope;
        this.results = scope.results();
        this.postings = new BankPostings(settings.companyOf(scope.accountId()));
        this.times = settings.times();
        this.autonomy = settings.autonomy();
        this.context = context;
        this.matches = matches;
    }

    void matches(Settled settled, long tick) {
        for (Claim claim : settled.confirmed()) {
            confirmed(claim, tick);
        }
        for (Claim claim : settled.proposed()) {
            matches.collect(results.match(claim, MatchStatus.PROPOSED, at(claim, tick)));
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
        matches.collect(results.match(claim, status, atMillis));
    }

    private void confirmed(Claim claim, long tick) {
        long at = at(claim, tick);
        Match match = results.match(claim, MatchStatus.CONFIRMED, at);
        matches.collect(match);
        post(postings.matched(match, claim, at));
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
            post(BankPostings.reversal(posted, "matched later", Claim.BY_RULE, tick));
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
            post(postings.returned(item, scope.accountId(), scope.currency(), at));
        }
    }

    /** Takes a confirmed match and its journal back. */
    void reverse(Claim claim, long confirmedAt, String reason, String decidedBy, long tick) {
        matches.collect(results.match(claim, MatchStatus.REVERSED, tick));
        Match original = results.match(claim, MatchStatus.CONFIRMED, confirmedAt);
        Journal journal = postings.matched(original, claim, confirmedAt);
        if (journal != null) {
            post(BankPostings.reversal(journal, reason, decidedBy, tick));
        }
    }

    /** Takes back a proposal one of whose items was claimed otherwise. */
    void withdraw(Claim proposal, long tick) {
        matches.collect(results.match(proposal, MatchStatus.REVERSED, tick));
    }

    void exception(ExceptionItem exception) {
        context.output(BankOutputs.EXCEPTIONS, exception);
    }

    void reconciliation(ReconciliationStatement statement) {
        if (statement != null) {
            context.output(BankOutputs.RECONCILIATIONS, statement);
        }
    }

    private void post(Journal journal) {
        if (journal != null && autonomy != Autonomy.SHADOW) {
            context.output(BankOutputs.JOURNALS, journal);
        }
    }

    /**
     * In a bounded run a match is as old as its last item, so that it does not depend on the run.
     */
    private long at(Claim claim, long tick) {
        if (!times.isAtEnd()) {
            return tick;
        }
        long latest = Long.MIN_VALUE;
        for (BankItem item : claim.members()) {
            latest = Math.max(latest, item.observedAtMillis());
        }
        return latest;
    }
}
