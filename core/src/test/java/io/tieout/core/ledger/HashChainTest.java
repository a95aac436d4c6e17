package io.tieout.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.money.Money;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HashChainTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);
    private static final Journal JOURNAL =
            journal("j-1", "north", DAY, "text", "m-1", "rule", 5, lines(100, "bank", null));

    private final HashChain chain = new HashChain();

    @Test
    void shouldLinkEachJournalToTheOneBefore() {
        ChainedJournal first = chain.append(JOURNAL, 0, HashChain.GENESIS);
        ChainedJournal second = chain.append(JOURNAL, first.sequence(), first.hash());

        assertThat(first.sequence()).isEqualTo(1);
        assertThat(first.previousHash()).isEqualTo("0".repeat(64));
        assertThat(first.hash()).matches("[0-9a-f]{64}");
        assertThat(second.sequence()).isEqualTo(2);
        assertThat(second.previousHash()).isEqualTo(first.hash());
        assertThat(second.hash()).isNotEqualTo(first.hash());
    }

    @Test
    void shouldGiveTheSameHashEveryTime() {
        assertThat(new HashChain().hash(JOURNAL, 1, HashChain.GENESIS))
                .isEqualTo(chain.hash(JOURNAL, 1, HashChain.GENESIS));
    }

    /** Whoever checks the books without this class writes it like this. */
    @Test
    void shouldHashLengthsAndFieldsInUtf8() throws NoSuchAlgorithmException {
        String text = "Rückzahlung 東京 " + "x".repeat(2_000);
        Journal journal =
                journal("j-1", "north", DAY, text, "m-1", "rule", 5, lines(100, "bank", null));
        StringBuilder written = new StringBuilder();
        Stream<String> head =
                Stream.of(
                        HashChain.GENESIS,
                        "1",
                        "j-1",
                        "north",
                        "2026-03-16",
                        text,
                        journal.cause(),
                        journal.decidedBy(),
                        "5");
        Stream<String> lines =
                journal.lines().stream()
                        .flatMap(
                                line ->
                                        Stream.of(
                                                line.account(),
                                                Long.toString(line.amount().minorUnits()),
                                                line.amount().currency(),
                                                line.costCenter() == null
                                                        ? ""
                                                        : line.costCenter()));
        Stream.concat(head, lines)
                .forEach(
                        field ->
                                written.append(field.length())
                                        .append('\u001f')
                                        .append(field)
                                        .append('\u001f'));
        byte[] digest =
                MessageDigest.getInstance("SHA-256")
                        .digest(written.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(chain.hash(journal, 1, HashChain.GENESIS))
                .isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void shouldGiveAnotherHashForAnyChange() {
        List<Journal> changed =
                List.of(
                        journal(
                                "j-2",
                                "north",
                                DAY,
                                "text",
                                "m-1",
                                "rule",
                                5,
                                lines(100, "bank", null)),
                        journal(
                                "j-1",
                                "south",
                                DAY,
                                "text",
                                "m-1",
                                "rule",
                                5,
                                lines(100, "bank", null)),
                        journal(
                                "j-1",
                                "north",
                                DAY.plusDays(1),
                                "text",
                                "m-1",
                                "rule",
                                5,
                                lines(100, "bank", null)),
                        journal(
                                "j-1",
                                "north",
                                DAY,
                                "texu",
                                "m-1",
                                "rule",
                                5,
                                lines(100, "bank", null)),
                        journal(
                                "j-1",
                                "north",
                                DAY,
                                "text",
                                "m-2",
                                "rule",
                                5,
                                lines(100, "bank", null)),
                        journal(
                                "j-1",
                                "north",
                                DAY,
                                "text",
                                "m-1",
                                "anna",
                                5,
                                lines(100, "bank", null)),
                        journal(
                                "j-1",
                                "north",
                                DAY,
                                "text",
                                "m-1",
                                "rule",
                                6,
                                lines(100, "bank", null)),
                        journal(
                                "j-1",
                                "north",
                                DAY,
                                "text",
                                "m-1",
                                "rule",
                                5,
                                lines(101, "bank", null)),
                        journal(
                                "j-1",
                                "north",
                                DAY,
                                "text",
                                "m-1",
                                "rule",
                                5,
                                lines(-100, "bank", null)),
                        journal(
                                "j-1",
                                "north",
                                DAY,
                                "text",
                                "m-1",
                                "rule",
                                5,
                                lines(100, "cash", null)),
                        journal(
                                "j-1",
                                "north",
                                DAY,
                                "text",
                                "m-1",
                                "rule",
                                5,
                                lines(100, "bank", "c")),
                        // What moves from one field to the next is a change too.
                        journal(
                                "j-1",
                                "north",
                                DAY,
                                "textm-",
                                "1",
                                "rule",
                                5,
                                lines(100, "bank", null)),
                        journal(
                                "j-1",
                                "nort",
                                DAY,
                                "htext",
                                "m-1",
                                "rule",
                                5,
                                lines(100, "bank", null)));
        Set<String> hashes = new HashSet<>();
        hashes.add(chain.hash(JOURNAL, 1, HashChain.GENESIS));
        for (Journal journal : changed) {
            assertThat(hashes.add(chain.hash(journal, 1, HashChain.GENESIS)))
                    .as("%s", journal)
                    .isTrue();
        }
        assertThat(hashes.add(chain.hash(JOURNAL, 2, HashChain.GENESIS))).isTrue();
        assertThat(hashes.add(chain.hash(JOURNAL, 1, "1".repeat(64)))).isTrue();
    }

    private static List<JournalLine> lines(long amount, String account, String costCenter) {
        Money money = new Money(amount, "EUR");
        return List.of(
                new JournalLine(account, money, costCenter),
                new JournalLine("transit", money.negated(), null));
    }

    private static Journal journal(
            String id,
            String company,
            LocalDate date,
            String text,
            String cause,
            String decidedBy,
            long atMillis,
            List<JournalLine> lines) {
        return new Journal(id, company, date, text, cause, decidedBy, atMillis, lines);
    }
}
