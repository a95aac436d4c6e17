package io.tieout.testkit.oracle.coding;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.approvals.ApprovalRule;
import io.tieout.core.approvals.ApprovalSettings;
import io.tieout.core.bank.Autonomy;
import io.tieout.core.coding.CodingRule;
import io.tieout.core.coding.CodingSettings;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.money.Money;
import io.tieout.core.payables.CompanyPayables;
import io.tieout.core.payables.PayablesPolicies;
import io.tieout.core.payables.PayablesSettings;
import io.tieout.testkit.stream.PlainVendor;
import io.tieout.testkit.stream.Shuffles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Bills that nobody has to approve are posted on the very accounts that the oracle tells. */
class CodingAgainstOracleTest {

    private static final int SEEDS = Integer.getInteger("tieout.seeds", 20);
    private static final List<String> WORDS =
            List.of("cloud", "server", "window", "cleaning", "rent", "garden", "paper", "travel");
    private static final PayablesPolicies POLICIES =
            new PayablesPolicies(
                    CodingSettings.DEFAULTS.withRules(
                            1,
                            List.of(
                                    new CodingRule(
                                            "rent",
                                            it -> it.text("line.description").startsWith("rent"),
                                            "6310",
                                            null))),
                    ApprovalSettings.of(
                            1,
                            List.of(new ApprovalRule("nobody", facts -> true, List.of())),
                            Map.of()),
                    List.of());

    @Test
    void shouldPostOnTheAccountsOfTheOracleInAnyOrder() {
        int learned = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Observed> events = events(seed);
            Map<String, String> expected =
                    CodingOracle.accounts(
                            events,
                            line -> line.description().startsWith("rent") ? "6310" : null,
                            CodingSettings.DEFAULTS.autoConfidence());

            assertThat(posted(events)).as("seed %d", seed).isEqualTo(sums(events, expected));
            assertThat(posted(Shuffles.permuted(events, seed)))
                    .as("seed %d, in another order", seed)
                    .isEqualTo(sums(events, expected));
            learned += expected.size();
        }
        assertThat(learned).isGreaterThan(SEEDS * 20);
    }

    /** What is on each account, of bills whose lines all have one. */
    private static Map<String, Long> sums(List<Observed> events, Map<String, String> accounts) {
        Map<String, Long> sums = new TreeMap<>();
        for (Observed observed : events) {
            if (observed.event() instanceof VendorInvoice bill) {
                String first = accounts.get(bill.id() + "/1");
                String second = accounts.get(bill.id() + "/2");
                if (first != null && second != null) {
                    add(sums, first, bill.lines().get(0).netAmount().minorUnits());
                    add(sums, second, bill.lines().get(1).netAmount().minorUnits());
                }
            }
        }
        return sums;
    }

    private static Map<String, Long> posted(List<Observed> events) {
        CompanyPayables company =
                new CompanyPayables("default", PayablesSettings.DEFAULTS, Autonomy.AUTO, POLICIES);
        events.forEach(company::add);
        Map<String, Long> sums = new TreeMap<>();
        for (Journal journal : company.settle().journals()) {
            for (JournalLine line : journal.lines()) {
                if (!line.account().startsWith("payables:")) {
                    add(sums, line.account(), line.amount().minorUnits());
                }
            }
        }
        return sums;
    }

    private static void add(Map<String, Long> sums, String account, long amount) {
        sums.merge(account, amount, Math::addExact);
    }

    private static List<Observed> events(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Observed> events = new ArrayList<>();
        for (int vendor = 0; vendor < 3; vendor++) {
            events.add(at(0, PlainVendor.of("V" + vendor, "Vendor " + "V" + vendor)));
        }
        for (int i = 0; i < 45; i++) {
            events.add(at(1 + i, bill(i, random)));
            if (i > 5 && random.nextInt(3) == 0) {
                events.add(at(1 + i, decision(i, random)));
            }
        }
        return events;
    }

    private static DecisionEvent decision(int number, SplittableRandom random) {
        String bill = "I" + random.nextInt(number);
        boolean recodes = random.nextInt(4) > 0;
        return new DecisionEvent(
                "D" + number,
                recodes ? DecisionKind.RECODE : DecisionKind.CONFIRM,
                "AP",
                "EUR",
                List.of(recodes ? bill + '/' + (1 + random.nextInt(2)) : bill),
                recodes ? List.of("6" + random.nextInt(4) + "00") : List.of(),
                List.of(),
                random.nextBoolean() ? "ann" : "ben",
                Instant.EPOCH,
                "");
    }

    private static VendorInvoice bill(int number, SplittableRandom random) {
        List<InvoiceLine> lines = new ArrayList<>();
        long gross = 0;
        for (int line = 1; line <= 2; line++) {
            int word = random.nextInt(WORDS.size());
            long net = 10_000L + number * 100L + line;
            gross += net;
            boolean stated = random.nextInt(3) > 0;
            lines.add(
                    new InvoiceLine(
                            line,
                            null,
                            null,
                            null,
                            null,
                            WORDS.get(word) + ' ' + WORDS.get(word / 2 * 2),
                            null,
                            null,
                            null,
                            null,
                            null,
                            new Money(net, "EUR"),
                            null,
                            stated ? "6" + word / 2 + "00" : null));
        }
        return new VendorInvoice(
                "I" + number,
                null,
                new VendorInvoice.Issuer("V" + random.nextInt(3), null, null, null),
                "2026-" + Integer.toString(number * 7919, 36),
                null,
                InvoiceKind.INVOICE,
                LocalDate.of(2026, 3, 2),
                null,
                null,
                List.of(),
                new Money(gross, "EUR"),
                null,
                null,
                null,
                lines,
                null,
                null);
    }

    private static Observed at(int second, CanonicalEvent event) {
        return new Observed(event, "test", event.id(), second * 1_000L);
    }
}
