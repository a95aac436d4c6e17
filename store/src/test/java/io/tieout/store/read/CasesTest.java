package io.tieout.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.cases.CaseEvent;
import io.tieout.core.cases.CaseEventKind;
import io.tieout.core.cases.CaseStanding;
import io.tieout.store.TestServer;
import io.tieout.store.write.StoreWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CasesTest {

    @RegisterExtension static final TestServer SERVER = new TestServer();

    @Test
    void shouldStandAsTheNewestEventSaysWhenOlderOnesAreWrittenAgain() throws SQLException {
        CaseEvent opened = event("X-1", 10, 1, CaseEventKind.OPENED, "");
        CaseEvent claimed = event("X-1", 10, 2, CaseEventKind.CLAIMED, "anna");
        CaseEvent released = event("X-1", 10, 3, CaseEventKind.RELEASED, "");
        write(opened, claimed, released);
        write(claimed);
        write(opened, claimed);

        try (Connection c = SERVER.database().connection()) {
            StoredCase stored = Cases.find(c, "X-1").orElseThrow();
            assertThat(stored.sequence()).isEqualTo(3);
            assertThat(stored.leaseHolder()).isNull();
            assertThat(Cases.events(c, "X-1"))
                    .extracting(Cases.Event::kind)
                    .containsExactly(
                            CaseEventKind.OPENED, CaseEventKind.CLAIMED, CaseEventKind.RELEASED);
        }
    }

    @Test
    void shouldBeginAnewWhenACaseWasForgottenAndOpensAgain() throws SQLException {
        write(event("X-2", 10, 1, CaseEventKind.OPENED, ""));
        write(event("X-2", 10, 2, CaseEventKind.CLOSED, ""));
        write(event("X-2", 99, 1, CaseEventKind.OPENED, ""));

        try (Connection c = SERVER.database().connection()) {
            assertThat(Cases.find(c, "X-2").orElseThrow().sequence()).isEqualTo(1);
            assertThat(Cases.events(c, "X-2")).hasSize(3);
        }
    }

    @Test
    void shouldSayWhoHoldsALeaseOnlyWhileItLasts() throws SQLException {
        write(event("X-3", 10, 1, CaseEventKind.CLAIMED, "anna"));

        try (Connection c = SERVER.database().connection()) {
            StoredCase stored = Cases.find(c, "X-3").orElseThrow();
            assertThat(stored.holderAt(999)).isEqualTo("anna");
            assertThat(stored.holderAt(1_000)).isNull();
            assertThat(stored.standing().isHeldAgainst("ben", 999)).isTrue();
            assertThat(Cases.find(c, "X-4")).isEmpty();
        }
    }

    private static void write(CaseEvent... events) throws SQLException {
        SERVER.database()
                .transaction(
                        c -> StoreWriter.writeCaseEvents(c, List.copyOf(Arrays.asList(events))));
    }

    private static CaseEvent event(
            String id, long born, long sequence, CaseEventKind kind, String holder) {
        return new CaseEvent(
                id,
                "acme",
                born,
                sequence,
                kind,
                500,
                "anna",
                "",
                "",
                new CaseStanding(
                        true, "bank", "", "", holder, holder.isEmpty() ? 0 : 1_000, 9, "", ""));
    }
}
