package io.tieout.core.bank;

import static io.tieout.core.bank.BankSamples.ACCOUNT;
import static io.tieout.core.bank.BankSamples.DAY;
import static io.tieout.core.bank.BankSamples.entry;
import static io.tieout.core.bank.BankSamples.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.ledger.Journal;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BankPostingsTest {

    private final BankPostings postings = new BankPostings("north");

    @Test
    void shouldMoveAMatchFromTransitToBank() {
        Journal journal =
                posted(
                        line("B1", -500, DAY, "100234", null),
                        entry("L1", -500, DAY, "100234", null));

        assertThat(sums(journal))
                .isEqualTo(Map.of("bank:" + ACCOUNT, -500L, "bank-in-transit:" + ACCOUNT, 500L));
        assertThat(journal.companyId()).isEqualTo("north");
        assertThat(journal.date()).isEqualTo(DAY);
        assertThat(journal.decidedBy()).isEqualTo("rule");
    }

    @Test
    void shouldChargeWhatTheBankKept() {
        Journal journal =
                posted(
                        line("B1", 99_000, DAY, "100234", null),
                        entry("L1", 100_000, DAY, "100234", null));

        assertThat(sums(journal))
                .isEqualTo(
                        Map.of(
                                "bank:" + ACCOUNT,
                                99_000L,
                                "bank-in-transit:" + ACCOUNT,
                                -100_000L,
                                "bank-charges",
                                1_000L));
    }

    @Test
    void shouldPostAReturnToTheAccountForReturns() {
        BankItem item = BankSamples.item(line("B1", 500, DAY, null, null));

        assertThat(sums(postings.returned(item, ACCOUNT, "EUR", 0)))
                .isEqualTo(Map.of("bank:" + ACCOUNT, 500L, "returned-payments", -500L));
    }

    @Test
    void shouldTakeAJournalBackLineByLine() {
        Journal journal =
                posted(
                        line("B1", -500, DAY, "100234", null),
                        entry("L1", -500, DAY, "100234", null));
        Journal reversal = BankPostings.reversal(journal, "not ours", "anna", 9);

        Map<String, Long> both = sums(journal);
        sums(reversal).forEach((account, amount) -> both.merge(account, amount, Long::sum));
        assertThat(both.values()).containsOnly(0L);
        assertThat(reversal.id()).isNotEqualTo(journal.id());
        assertThat(reversal.cause()).isEqualTo(journal.cause());
        assertThat(reversal.decidedBy()).isEqualTo("anna");
        assertThat(reversal.text()).contains("not ours");
        assertThat(reversal.atMillis()).isEqualTo(9);
    }

    @Test
    void shouldPostNothingForEntriesThatCancelEachOther() {
        assertThat(
                        posted(
                                entry("L1", -500, DAY, "100234", "payment"),
                                entry("L2", 500, DAY, "100234", "void")))
                .isNull();
    }

    /** The journal of the one match that follows from the documents. */
    private Journal posted(CanonicalEvent... events) {
        BankScope scope = BankSamples.scope();
        Settled settled = BankSamples.settle(scope, List.of(events));
        assertThat(settled.confirmed()).hasSize(1);
        Claim claim = settled.confirmed().get(0);
        Match match = scope.results().match(claim, MatchStatus.CONFIRMED, 5);
        return postings.matched(match, claim, 5);
    }

    private static Map<String, Long> sums(Journal journal) {
        Map<String, Long> sums = new TreeMap<>();
        journal.lines()
                .forEach(line -> sums.merge(line.account(), line.amount().minorUnits(), Long::sum));
        return sums;
    }
}
