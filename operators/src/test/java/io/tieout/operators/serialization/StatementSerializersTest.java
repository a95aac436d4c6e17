package io.tieout.operators.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.Numbering;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.PartyStatement;
import io.tieout.core.statements.PartyItem;
import io.tieout.operators.statements.AccountInput;
import io.tieout.operators.statements.KeptInput;
import io.tieout.operators.statements.KeptPayment;
import io.tieout.testkit.engine.StatementsCoreRun;
import io.tieout.testkit.stream.SeededStatementStream;
import io.tieout.testkit.stream.SeededStatementStream.Party;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.junit.jupiter.api.Test;

/** Statements, items and reconciliations of seeds survive their way between operators. */
class StatementSerializersTest {

    private static final int SEEDS = 50;

    @Test
    void shouldReadBackStatementsAndItems() throws IOException {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Party party = SeededStatementStream.of(seed);
            for (PartyItem item : party.items()) {
                assertRoundTrip(PartyItemSerializer.INSTANCE, item);
                assertRoundTrip(AccountInputSerializer.INSTANCE, AccountInput.of(item));
                assertRoundTrip(
                        KeptInputSerializer.INSTANCE, new KeptInput(AccountInput.of(item), seed));
            }
            for (PartyStatement statement : party.statements()) {
                Observed observed = new Observed(statement, "file", "1", seed);
                assertRoundTrip(ObservedSerializer.INSTANCE, observed);
                assertRoundTrip(
                        KeptPaymentSerializer.INSTANCE, new KeptPayment(observed, "V" + seed));
                assertRoundTrip(
                        AccountInputSerializer.INSTANCE,
                        new AccountInput("A", party.side(), "P", 7, null, statement, null, ""));
            }
            assertRoundTrip(
                    AccountInputSerializer.INSTANCE,
                    new AccountInput(
                            "A", party.side(), "P", 7, null, null, Numbering.YEARLY, "a@b"));
        }
    }

    @Test
    void shouldReadBackReconciliations() throws IOException {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Party party = SeededStatementStream.of(seed);
            StatementsCoreRun run = StatementsCoreRun.atOnce(party);
            for (PartyStatement statement : party.statements()) {
                assertRoundTrip(
                        StatementReconciliationSerializer.INSTANCE,
                        run.reconciliation(statement.id()));
            }
        }
    }

    private static <T> void assertRoundTrip(TypeSerializer<T> serializer, T value)
            throws IOException {
        assertThat(Bytes.roundTrip(serializer, value)).isEqualTo(value);
    }
}
