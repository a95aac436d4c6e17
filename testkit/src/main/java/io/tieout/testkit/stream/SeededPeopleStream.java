package io.tieout.testkit.stream;

import io.tieout.core.approvals.Absence;
import io.tieout.core.approvals.ApprovalRule;
import io.tieout.core.approvals.ApprovalSettings;
import io.tieout.core.approvals.Delegation;
import io.tieout.core.coding.CodingRule;
import io.tieout.core.coding.CodingSettings;
import io.tieout.core.documents.Budget;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.GlAccount;
import io.tieout.core.documents.GlAccountStatus;
import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.InvoiceSource;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.money.Money;
import io.tieout.core.payables.PayablesPolicies;
import io.tieout.testkit.scenario.Scenario;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * A seeded stream of payables in which people have a part: bills without order that have to be
 * coded, and people who recode, approve and refuse, before and after the bills come, for some days.
 */
public record SeededPeopleStream(long seed, int bills) {

    private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);
    private static final int DAYS = 5;
    private static final int QUIET_DAYS = 20;
    private static final long STEP_MILLIS = 500;
    private static final int WITHIN_MILLIS = 1_200_000;
    private static final LocalDate DAY = LocalDate.ofInstant(Scenario.BASE, ZoneOffset.UTC);
    private static final List<String> PEOPLE = List.of("ann", "ben", "cid", "dee", "eva");
    private static final List<String> WORDS =
            List.of("cloud", "server", "window", "cleaning", "rent", "garden");

    /** Three roles that stand in for each other, a rule for rent, and two period ends. */
    public static PayablesPolicies policies() {
        CodingSettings coding =
                new CodingSettings(
                        true,
                        1,
                        List.of(
                                new CodingRule(
                                        "rent",
                                        it -> it.text("line.description").startsWith("rent"),
                                        "6310",
                                        "HQ")),
                        0.5,
                        3,
                        3);
        ApprovalSettings approvals =
                ApprovalSettings.of(
                                1,
                                List.of(
                                        rule("some", 120_00, "clerk"),
                                        rule("large", 280_00, "lead"),
                                        new ApprovalRule(
                                                "small",
                                                it -> it.number("bill.gross") < 120_00,
                                                List.of()),
                                        new ApprovalRule(
                                                "off",
                                                it -> !it.flag("bill.isPerfect"),
                                                List.of("buyer"))),
                                Map.of(
                                        "clerk", Set.of("ann", "ben", "dee"),
                                        "lead", Set.of("cid"),
                                        "buyer", Set.of("dee")))
                        .withDeputies(
                                List.of(new Delegation("cid", "eva", DAY, DAY.plusDays(2))),
                                List.of(new Absence("cid", DAY.plusDays(1), DAY.plusDays(2))))
                        .withEscalation(Map.of("clerk", "lead", "lead", "buyer"), 1)
                        .withBudgetRole("buyer");
        return new PayablesPolicies(coding, approvals, List.of(DAY.plusDays(5), DAY.plusDays(16)));
    }

    private static ApprovalRule rule(String name, long from, String role) {
        return new ApprovalRule(name, it -> it.number("bill.gross") >= from, List.of(role));
    }

    /** The events in the order of their observation. */
    public List<Observed> events() {
        SplittableRandom random = new SplittableRandom(seed);
        List<Observed> events =
                new ArrayList<>(new SeededPayablesStream(seed, 2, bills, true).events());
        List<String> ids = new ArrayList<>(idsOf(events, VendorInvoice.class));
        List<String> vendors = List.of("SV1", "SV2");
        vendors.forEach(it -> events.add(soon(PlainVendor.of(it, "Services " + it), random)));
        for (int i = 0; i < bills * 2; i++) {
            String vendor = vendors.get(random.nextInt(vendors.size()));
            VendorInvoice bill = bill(i, vendor, random);
            ids.add(bill.id());
            events.add(soon(bill, random));
        }
        for (int i = 0; i < 4; i++) {
            events.add(soon(account("6" + i + "00", random.nextInt(8) == 0), random));
        }
        events.add(soon(account("6310", false), random));
        events.add(soon(budget("6100", 200_00), random));
        events.add(later(budget("6310", 100_00 + random.nextInt(200_00)), random));
        for (int i = 0; i < bills * 10; i++) {
            DecisionEvent decision = decision(i, ids.get(random.nextInt(ids.size())), random);
            events.add(random.nextInt(3) == 0 ? later(decision, random) : soon(decision, random));
        }
        events.sort(
                Comparator.comparingLong(Observed::observedAtMillis)
                        .thenComparing(Observed::position));
        return events;
    }

    /** All ticks while documents come quickly; then those at which something may happen. */
    public static List<Long> ticks(List<Observed> events, long tickMillis) {
        TreeSet<Long> ticks = new TreeSet<>();
        long base = Scenario.BASE.toEpochMilli();
        for (long at = base; at < base + WITHIN_MILLIS + 400_000; at += tickMillis) {
            ticks.add(ceil(at, tickMillis));
        }
        for (Observed event : events) {
            ticks.add(ceil(event.observedAtMillis(), tickMillis));
        }
        for (int day = 0; day <= QUIET_DAYS; day++) {
            ticks.add(TimeUnit.DAYS.toMillis(DAY.toEpochDay() + day));
        }
        ticks.removeIf(at -> at < base);
        return List.copyOf(ticks);
    }

    private static long ceil(long millis, long tickMillis) {
        return -Math.floorDiv(-millis, tickMillis) * tickMillis;
    }

    private static Set<String> idsOf(List<Observed> events, Class<?> kind) {
        Set<String> ids = new TreeSet<>();
        for (Observed event : events) {
            if (kind.isInstance(event.event())) {
                ids.add(event.event().id());
            }
        }
        return ids;
    }

    private DecisionEvent decision(int number, String bill, SplittableRandom random) {
        int kind = random.nextInt(12);
        boolean recodes = kind < 3;
        List<String> right = new ArrayList<>();
        if (recodes) {
            right.add("6" + random.nextInt(5) + "00");
            if (random.nextInt(3) == 0) {
                right.add("CC" + random.nextInt(2));
            }
        }
        return new DecisionEvent(
                "people-" + number,
                recodes
                        ? DecisionKind.RECODE
                        : kind == 3 ? DecisionKind.REJECT : DecisionKind.CONFIRM,
                "AP",
                "EUR",
                List.of(
                        recodes && random.nextBoolean()
                                ? bill + '/' + (1 + random.nextInt(2))
                                : bill),
                right,
                List.of(),
                PEOPLE.get(random.nextInt(PEOPLE.size())),
                Scenario.BASE,
                "");
    }

    private static GlAccount account(String id, boolean closed) {
        return new GlAccount(
                id,
                null,
                "Account " + id,
                "",
                closed ? GlAccountStatus.CLOSED : GlAccountStatus.ACTIVE);
    }

    private static Budget budget(String account, long amount) {
        return new Budget(
                "budget-" + account,
                null,
                account,
                null,
                YearMonth.from(DAY),
                new Money(amount, "EUR"));
    }

    private static VendorInvoice bill(int number, String vendor, SplittableRandom random) {
        List<InvoiceLine> lines = new ArrayList<>();
        long gross = 0;
        for (int line = 1; line <= 2; line++) {
            int word = random.nextInt(WORDS.size());
            long net = 40_00L + random.nextInt(120_00) + line;
            gross += net;
            lines.add(line(line, WORDS.get(word), net, random.nextInt(3) > 0 ? word / 2 : -1));
        }
        String sender = random.nextInt(4) == 0 ? PEOPLE.get(random.nextInt(5)) : null;
        return new VendorInvoice(
                "service-" + number,
                null,
                new VendorInvoice.Issuer(vendor, null, null, null),
                "S-" + Integer.toString(number * 7919 + 1000, 36),
                null,
                InvoiceKind.INVOICE,
                DAY,
                null,
                null,
                List.of(),
                new Money(gross, "EUR"),
                null,
                null,
                null,
                lines,
                null,
                sender == null ? null : new InvoiceSource("upload", null, null, sender, List.of()));
    }

    private static InvoiceLine line(int number, String word, long net, int account) {
        return new InvoiceLine(
                number,
                null,
                null,
                null,
                null,
                word + " service",
                null,
                null,
                null,
                null,
                null,
                new Money(net, "EUR"),
                null,
                account < 0 ? null : "6" + account + "00");
    }

    private Observed soon(CanonicalEvent event, SplittableRandom random) {
        return at(event, random.nextInt(WITHIN_MILLIS) / STEP_MILLIS * STEP_MILLIS);
    }

    private Observed later(CanonicalEvent event, SplittableRandom random) {
        long day = (1 + random.nextInt(DAYS)) * DAY_MILLIS;
        return at(event, day + random.nextInt(20) * (10 * STEP_MILLIS));
    }

    private Observed at(CanonicalEvent event, long offset) {
        return new Observed(
                event, "people-" + seed, event.id(), Scenario.BASE.toEpochMilli() + offset);
    }
}
