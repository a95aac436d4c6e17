package io.tieout.formats.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.accounts.AccountLine;
import io.tieout.core.accounts.CustomerAccount;
import io.tieout.core.documents.DeadLetter;
import io.tieout.core.ledger.ChainedJournal;
import io.tieout.core.ledger.HashChain;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.money.Money;
import io.tieout.core.receivables.AccountItem;
import io.tieout.core.results.Allocation;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.ReconciliationStatement;
import io.tieout.core.results.Severity;
import io.tieout.core.results.Suggestion;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultsJsonTest {

    private final ResultsJson json = new ResultsJson();

    @Test
    void shouldWriteAndReadAMatch() {
        Match match = match(0.87654321);

        assertThat(text(json.line(match)))
                .isEqualTo(
                        "{\"id\":\"m1\",\"kind\":\"ledgerOffset\",\"rule\":\"fee\","
                                + "\"ruleVersion\":3,\"status\":\"confirmed\","
                                + "\"confidence\":0.8765,\"left\":[],\"right\":[\"l1\",\"l2\"],"
                                + "\"allocations\":[{\"leftId\":\"l1\",\"rightId\":\"l2\","
                                + "\"amount\":\"-12.30\"}],\"difference\":\"-0.05\","
                                + "\"differenceReason\":\"fee\",\"evidence\":[{\"field\":"
                                + "\"amount\",\"left\":\"1\",\"right\":\"2\",\"agrees\":false}],"
                                + "\"accountId\":\"A\",\"currency\":\"EUR\","
                                + "\"decidedBy\":\"rule\",\"finalAt\":\"2026-11-03T10:00:00Z\"}");
        assertThat(ResultsJson.readMatch(json.line(match))).isEqualTo(match(0.8765));
        assertThat(ResultsJson.readMatch(text(json.line(match(1))))).isEqualTo(match(1));
        assertThat(text(json.line(match(1)))).contains("\"confidence\":1,");
    }

    @Test
    void shouldWriteAndReadACustomersAccount() {
        LocalDate due = LocalDate.of(2026, 10, 1);
        CustomerAccount account =
                new CustomerAccount(
                        "acme",
                        "C1",
                        "EUR",
                        LocalDate.of(2026, 11, 30),
                        List.of(
                                new AccountLine(
                                        AccountItem.Kind.INVOICE,
                                        "r1",
                                        "INV-1",
                                        "PO-7",
                                        due.minusDays(30),
                                        due,
                                        new Money(500_00, "EUR"),
                                        new Money(120_05, "EUR"),
                                        60,
                                        true),
                                new AccountLine(
                                        AccountItem.Kind.PAYMENT,
                                        "p1",
                                        "",
                                        "",
                                        due,
                                        due,
                                        new Money(-90_00, "EUR"),
                                        new Money(-20_00, "EUR"),
                                        0,
                                        false)));

        assertThat(text(json.line(account)))
                .isEqualTo(
                        "{\"companyId\":\"acme\",\"customerId\":\"C1\",\"currency\":\"EUR\","
                                + "\"asOfDate\":\"2026-11-30\",\"debts\":\"120.05\","
                                + "\"disputed\":\"120.05\",\"credits\":\"0.00\","
                                + "\"unapplied\":\"20.00\",\"balance\":\"100.05\","
                                + "\"ageing\":{\"current\":\"0.00\",\"days1To30\":\"0.00\","
                                + "\"days31To60\":\"0.00\",\"days61To90\":\"0.00\","
                                + "\"over90\":\"0.00\"},\"items\":[{\"kind\":\"invoice\","
                                + "\"id\":\"r1\",\"number\":\"INV-1\",\"orderNumber\":\"PO-7\","
                                + "\"issueDate\":\"2026-09-01\",\"dueDate\":\"2026-10-01\","
                                + "\"amount\":\"500.00\",\"open\":\"120.05\","
                                + "\"daysPastDue\":60,\"disputed\":true},{\"kind\":\"payment\","
                                + "\"id\":\"p1\",\"issueDate\":\"2026-10-01\","
                                + "\"dueDate\":\"2026-10-01\",\"amount\":\"-90.00\","
                                + "\"open\":\"-20.00\"}]}");
        assertThat(ResultsJson.readCustomerAccount(json.line(account))).isEqualTo(account);
    }

    @Test
    void shouldSayWhichFieldOfAnAccountIsWrong() {
        assertThatThrownBy(
                        () ->
                                ResultsJson.readCustomerAccount(
                                        "{\"companyId\":\"a\",\"items\":[{\"kind\":\"gift\"}]}"
                                                .getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("items.kind");
    }

    @Test
    void shouldWriteAndReadAnException() {
        ExceptionItem item =
                new ExceptionItem(
                        "e1",
                        "bank",
                        Reason.UNMATCHED_BANK,
                        Severity.HIGH,
                        "A",
                        List.of("t1"),
                        new Money(5, "JPY"),
                        1_000,
                        ExceptionStatus.OPEN,
                        "no entry of ¥5",
                        List.of(
                                new Suggestion(
                                        List.of("l1"),
                                        "amount",
                                        0.5,
                                        List.of(new Evidence("date", "a", "b", true)))));

        assertThat(text(json.line(item)))
                .startsWith(
                        "{\"id\":\"e1\",\"queue\":\"bank\",\"reason\":\"UNMATCHED_BANK\","
                                + "\"severity\":\"high\",\"subjects\":[\"t1\"],\"amount\":\"5\","
                                + "\"currency\":\"JPY\",\"openedAt\":\"1970-01-01T00:00:01Z\","
                                + "\"status\":\"open\"");
        assertThat(ResultsJson.readException(json.line(item))).isEqualTo(item);
    }

    @Test
    void shouldWriteAndReadAPostingWhoseHashStillHolds() {
        Journal journal =
                new Journal(
                        "j1",
                        "c1",
                        LocalDate.of(2026, 11, 3),
                        "Fee",
                        "m1",
                        "rule",
                        1_234,
                        List.of(
                                new JournalLine("6855", new Money(5, "EUR"), "CC1"),
                                new JournalLine("1200", new Money(-5, "EUR"), null)));
        ChainedJournal chained = new HashChain().append(journal, 0, HashChain.GENESIS);

        String line = text(json.line(chained));
        ChainedJournal read = ResultsJson.readPosting(line);

        assertThat(line)
                .contains(
                        "\"lines\":[{\"account\":\"6855\",\"debit\":\"0.05\",\"credit\":\"0.00\","
                                + "\"currency\":\"EUR\",\"costCenter\":\"CC1\"},{\"account\":"
                                + "\"1200\",\"debit\":\"0.00\",\"credit\":\"0.05\","
                                + "\"currency\":\"EUR\"}]");
        assertThat(read).isEqualTo(chained);
        assertThat(new HashChain().hash(read.journal(), read.sequence(), read.previousHash()))
                .isEqualTo(chained.hash());
    }

    @Test
    void shouldDecomposeTheDifferenceOfAStatementIntoItsCauses() {
        ReconciliationStatement statement =
                new ReconciliationStatement(
                        "A",
                        LocalDate.of(2026, 11, 30),
                        eur(10_000),
                        eur(2_000),
                        eur(500),
                        eur(-100),
                        eur(3),
                        eur(11_597),
                        eur(11_590),
                        eur(7),
                        List.of("t1"),
                        List.of("l1", "l2"));

        assertThat(text(json.line(statement)))
                .contains("\"theirBalance\":\"100.00\",\"ourBalance\":\"115.90\"")
                .contains("{\"cause\":\"depositsInTransit\",\"amount\":\"-20.00\",\"ids\":[]}")
                .contains("{\"cause\":\"outstandingPayments\",\"amount\":\"5.00\",\"ids\":[]}")
                .contains("{\"cause\":\"bankOnly\",\"amount\":\"-1.00\",\"ids\":[\"t1\"]}")
                .contains("{\"cause\":\"matchDifferences\",\"amount\":\"0.03\",\"ids\":[]}")
                .contains("\"unexplained\":\"0.07\",\"status\":\"incomplete\"");
    }

    @Test
    void shouldWriteADeadLetter() {
        assertThat(text(json.line(new DeadLetter("f.csv", "line 3", "amount", "bad", "a;\"b"))))
                .isEqualTo(
                        "{\"source\":\"f.csv\",\"position\":\"line 3\",\"field\":\"amount\","
                                + "\"reason\":\"bad\",\"raw\":\"a;\\\"b\"}");
    }

    @Test
    void shouldNameTheFieldOfABadResultLine() {
        assertThatThrownBy(() -> ResultsJson.readMatch("{\"id\":\"m\",\"kind\":\"x\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kind");
        assertThatThrownBy(() -> ResultsJson.readException("{\"id\":\"m\",\"amount\":5}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("amount: is a JSON number");
        assertThatThrownBy(() -> ResultsJson.readPosting("{"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not valid JSON");
    }

    private static Match match(double confidence) {
        return new Match(
                "m1",
                MatchKind.LEDGER_OFFSET,
                "fee",
                3,
                MatchStatus.CONFIRMED,
                "A",
                confidence,
                List.of(),
                List.of("l1", "l2"),
                List.of(new Allocation("l1", "l2", eur(-1230))),
                eur(-5),
                "fee",
                List.of(new Evidence("amount", "1", "2", false)),
                "rule",
                1_793_700_000_000L);
    }

    private static Money eur(long cents) {
        return new Money(cents, "EUR");
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }
}
