package io.tieout.core.payables;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.approvals.ApprovalRule;
import io.tieout.core.approvals.ApprovalSettings;
import io.tieout.core.bank.Autonomy;
import io.tieout.core.coding.CodingSettings;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.VendorStatus;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the engine may only propose is granted by a person's word, and taken back by one. */
class ProposedBillsTest {

    private static final long MINUTES = 60_000;
    private static final PayablesPolicies NOBODY_SIGNS =
            new PayablesPolicies(
                    CodingSettings.DEFAULTS,
                    ApprovalSettings.of(
                            1,
                            List.of(new ApprovalRule("nobody", it -> true, List.of())),
                            Map.of()),
                    List.of());

    private CompanyPayables company = company(Autonomy.SUGGEST);
    private long at = PolicyRun.START;

    private static CompanyPayables company(Autonomy autonomy) {
        return new CompanyPayables("default", PayablesSettings.DEFAULTS, autonomy, NOBODY_SIGNS);
    }

    private PayablesSettled tell(CanonicalEvent... events) {
        for (CanonicalEvent event : events) {
            at += 1_000;
            company.add(BillSamples.at(at, event));
        }
        at += 10 * MINUTES;
        return company.settle(at / 5_000 * 5_000);
    }

    private PayablesSettled propose() {
        return tell(
                FreeBills.vendor("V1", VendorStatus.ACTIVE),
                FreeBills.sent("I1", "V1", 100_00, "max", null, "rent=6310"));
    }

    @Test
    void shouldGrantAProposedBillWhenSomebodyConfirmsIt() {
        assertThat(propose().matches())
                .extracting(Match::status)
                .containsExactly(MatchStatus.PROPOSED);

        PayablesSettled confirmed = tell(FreeBills.approve("D1", "Mia", "I1"));

        assertThat(confirmed.matches())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.status()).isEqualTo(MatchStatus.CONFIRMED);
                            assertThat(it.decidedBy()).isEqualTo("mia");
                        });
        assertThat(confirmed.journals()).hasSize(1);
    }

    @Test
    void shouldRefuseItsMakerAndSaySo() {
        propose();

        PayablesSettled refused = tell(FreeBills.approve("D1", "Max", "I1"));

        assertThat(refused.matches()).isEmpty();
        assertThat(refused.exceptions())
                .extracting(ExceptionItem::reason)
                .containsExactly(Reason.DECISION_REFUSED);
    }

    @Test
    void shouldTakeTheProposalBackWhenSomebodyRejectsItUntilAnotherConfirms() {
        String proposed = propose().matches().get(0).id();

        PayablesSettled rejected = tell(FreeBills.refuse("D1", "mia", "I1"));

        assertThat(rejected.matches())
                .singleElement()
                .satisfies(it -> assertThat(it.id()).isEqualTo(proposed))
                .satisfies(it -> assertThat(it.status()).isEqualTo(MatchStatus.REVERSED));
        assertThat(rejected.exceptions())
                .singleElement()
                .satisfies(it -> assertThat(it.reason()).isEqualTo(Reason.APPROVAL_REQUIRED))
                .satisfies(it -> assertThat(it.explanation()).startsWith("Refused by mia"));
        assertThat(tell().matches()).isEmpty();

        PayablesSettled confirmed = tell(FreeBills.approve("D2", "dora", "I1"));

        assertThat(confirmed.matches())
                .extracting(Match::status)
                .containsExactly(MatchStatus.CONFIRMED);
        assertThat(confirmed.exceptions())
                .extracting(ExceptionItem::status)
                .containsExactly(ExceptionStatus.CLOSED);
    }

    @Test
    void shouldGrantNothingInShadow() {
        company = company(Autonomy.SHADOW);
        propose();

        assertThat(tell(FreeBills.approve("D1", "mia", "I1")).journals()).isEmpty();
    }
}
