package io.tieout.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The peer joins by party, currency, number and amount, and knows nothing else. */
class SqlOuterJoinTest {

    @TempDir Path folder;

    @Test
    void shouldJoinByPartyNumberAndSignedAmountAlone() throws Exception {
        write(
                "statements",
                """
                {"id":"S1","partyId":"V1","currency":"EUR","lines":[\
                {"kind":"broughtForward","amount":"7.00"},\
                {"kind":"invoice","reference":"R-1","amount":"10.00"},\
                {"kind":"creditNote","reference":"R-2","amount":"-2.00"},\
                {"kind":"invoice","reference":"r1","amount":"10.00"},\
                {"kind":"payment","amount":"-5.00"},\
                {"kind":"invoice","reference":"R-3","amount":"3.00"}]}
                """);
        write("vendors", "{\"id\":\"V1\",\"accounts\":[\"DE1\"]}\n");
        write("customers", "{\"id\":\"C1\",\"payerAccounts\":[\"DE2\"]}\n");
        write(
                "invoices",
                bill("I1", "V1", "R-1", "10.00", "invoice")
                        + bill("I2", "V1", "R-2", "2.00", "creditNote")
                        + bill("I3", "V2", "R-3", "3.00", "invoice")
                        + bill("I4", "V1", "R-1", "10.00", "invoice"));
        write("receivables", "");
        write("ledger-entries", payment("L1", "DE1", "-5.00"));
        write("bank-transactions", payment("B1", "DE2", "5.00"));

        SqlOuterJoin.Joined joined = SqlOuterJoin.of(folder, folder.resolve("work"));

        assertThat(joined.items())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "S1#2", Set.of("I1", "I4"),
                                "S1#3", Set.of("I2"),
                                "S1#4", Set.of(),
                                "S1#5", Set.of("L1"),
                                "S1#6", Set.of()));
        assertThat(List.of(joined.wallSeconds(), joined.cpuSeconds())).allMatch(it -> it >= 0);
    }

    private static String bill(
            String id, String vendorId, String number, String amount, String kind) {
        return """
        {"id":"%s","vendorId":"%s","number":"%s","grossAmount":"%s","currency":"EUR","kind":"%s"}
        """
                .formatted(id, vendorId, number, amount, kind);
    }

    private static String payment(String id, String account, String amount) {
        return """
        {"id":"%s","counterpartyAccount":"%s","amount":"%s","currency":"EUR"}
        """
                .formatted(id, account, amount);
    }

    private void write(String stream, String lines) throws IOException {
        Files.writeString(folder.resolve(stream + ".jsonl"), lines);
    }
}
