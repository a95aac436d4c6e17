package io.tieout.jobs.run;

import static io.tieout.jobs.run.Waiting.awaitCount;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.jobs.settings.CashSettings;
import io.tieout.store.read.Documents;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cash is applied while the engine runs, beside bank reconciliation, and goes on after a stop. */
class CashEngineTest {

    @TempDir Path home;

    @Test
    void shouldApplyCashAndGoOnAfterAStop() throws Exception {
        try (Engine engine = Engine.start(settings())) {
            drop(
                    "receivables-1.jsonl",
                    receivable("R1", "INV-10471", "120.00")
                            + receivable("R2", "INV-10472", "80.00"));
            drop(
                    "bank-transactions-1.jsonl",
                    payment("P1", "120.00", "INV-10471") + payment("P2", "33.00", "thanks"));
            drop("remittances-1.jsonl", remittance("M1", "P9", "INV-10472", "80.00"));
            awaitCount(engine, "match where kind = 'cash' and status = 'confirmed'", 1);
            awaitCount(engine, "exception_item where reason = 'UNIDENTIFIED_PAYER'", 1);
            awaitCount(engine, "journal", 1);
            awaitCount(engine, "receivable", 2);
            assertThat(engine.stop()).isPresent();
        }
        try (Engine engine = Engine.start(settings())) {
            assertThat(engine.restoredFrom()).isPresent();
            drop("bank-transactions-2.jsonl", payment("P9", "80.00", ""));
            drop("customers-1.jsonl", "{\"id\":\"C1\",\"name\":\"Somebody Ltd\"}\n");
            awaitCount(engine, "match where kind = 'cash' and status = 'confirmed'", 2);
            awaitCount(engine, "exception_item where status = 'OPEN' and queue = 'receivables'", 1);
            awaitCount(
                    engine,
                    "exception_item where status = 'OPEN' and reason = 'UNAPPLIED_CASH'",
                    1);
            awaitCount(engine, "journal", 3);
            try (Connection connection = engine.database().connection()) {
                assertThat(Documents.ofIds(connection, List.of("R1", "M1")))
                        .extracting(it -> it.event().stream())
                        .containsExactly("receivables", "remittances");
            }
            assertThat(engine.stop()).isPresent();
        }
    }

    private EngineSettings settings() {
        CashSettings cash = EngineHome.withoutCashBook("DE1");
        return EngineHome.engine(
                new EngineHome(home)
                        .settings(
                                Duration.ofMillis(200),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(2),
                                cash));
    }

    private void drop(String name, String content) throws IOException {
        new EngineHome(home).drop(name, content);
    }

    private static String receivable(String id, String number, String amount) {
        return """
        {"id":"%s","customerId":"C1","number":"%s","kind":"invoice","issueDate":"2026-03-02",\
        "dueDate":"2026-04-01","amount":"%s","currency":"EUR"}
        """
                .formatted(id, number, amount);
    }

    private static String payment(String id, String amount, String text) {
        return """
        {"id":"%s","accountId":"DE1","bookingDate":"2026-03-09","amount":"%s","currency":"EUR",\
        "counterpartyName":"Somebody Ltd","text":"%s"}
        """
                .formatted(id, amount, text);
    }

    private static String remittance(String id, String paymentId, String number, String amount) {
        return """
        {"id":"%s","paymentId":"%s","currency":"EUR",\
        "lines":[{"invoiceNumber":"%s","amount":"%s"}]}
        """
                .formatted(id, paymentId, number, amount);
    }
}
