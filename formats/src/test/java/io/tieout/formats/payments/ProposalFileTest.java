package io.tieout.formats.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.payments.FiledProposal;
import io.tieout.formats.json.ProposalJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalFileTest {

    private static final FiledProposal PROPOSED =
            Orders.proposed(
                    List.of(Orders.euros("COBADEFFXXX")),
                    List.of(
                            Orders.bill("I1", "V1", "Müller", Orders.VENDOR_IBAN, "RE-118", 10_000),
                            Orders.plain("C1", "V1", "Müller", Orders.VENDOR_IBAN, "GS-7", -1_000),
                            Orders.plain("I2", "V2", "Nobody", "", "2", 5_000)));

    @Test
    void shouldReadBackAProposalInEveryState() {
        FiledProposal approved = PROPOSED.approved("ben");
        FiledProposal exported = approved.exported("pain.001");

        for (FiledProposal filed : List.of(PROPOSED, approved, exported)) {
            assertThat(ProposalJson.read(ProposalJson.of(filed))).isEqualTo(filed);
        }
        assertThat(PROPOSED.proposal().payments()).hasSize(1);
        assertThat(PROPOSED.proposal().leftOut()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DE89370400440532013000|DE02120300000000202051
                    "state" : "proposed"|"state" : "approved"
                    "ann"|"ben"
                    Müller|Mueller
                    "COBADEFFXXX"|"BYLADEM1001"
                    "no_creditor_account"|"held"
                    """)
    void shouldRefuseAFileThatWasChangedByHand(String from, String to) {
        String file = new String(ProposalJson.of(PROPOSED), StandardCharsets.UTF_8);
        assertThat(file).contains(from);
        byte[] changed = file.replace(from, to).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> ProposalJson.read(changed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was changed after it was written");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"id":"p"|not valid JSON
                    []|not a JSON object
                    {"id":"p"}|companyId: required field
                    {"id":"p","companyId":"c","runDate":"2026-02-30"}|no such day
                    {"payments":[{"endToEndId":"e"}]}|payments.lines: required
                    {"payments":[{"lines":[{"amount":"1"}]}]}|payments.lines.payable: required
                    """)
    void shouldSayWhyAFileIsNoProposal(String file, String reason) {
        assertThatThrownBy(() -> ProposalJson.read(file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}
