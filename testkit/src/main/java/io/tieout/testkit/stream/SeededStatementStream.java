package io.tieout.testkit.stream;

import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementForm;
import io.tieout.core.documents.StatementLine;
import io.tieout.core.documents.StatementLineKind;
import io.tieout.core.documents.StatementSide;
import io.tieout.core.money.Money;
import io.tieout.core.statements.ItemState;
import io.tieout.core.statements.PartyItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * A party's items and statements out of a seed, small and full of everything that goes wrong: few
 * amounts and days, so that much is ambiguous; numbers in other forms; lines that are missing,
 * twice or wrong; several companies, currencies and statements.
 */
public final class SeededStatementStream {

    /**
     * What a seed gives.
     *
     * @param items versions of items, in the order in which they come about
     * @param yearly companies in which the party numbers yearly
     * @param inMasterData whether master data have the party
     */
    public record Party(
            StatementSide side,
            List<PartyItem> items,
            List<PartyStatement> statements,
            Set<String> yearly,
            boolean inMasterData) {}

    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final String[] AMOUNTS = {"100.00", "250.00", "99.99", "1200.00", "40.00"};
    private static final String[] PREFIXES = {"INV-", "RE-", "", "XY", "F "};

    private static final String RUN = "RUN";

    private final Random random;
    private final List<PartyItem> items = new ArrayList<>();
    private final List<PartyStatement> statements = new ArrayList<>();
    private final StatementSide side;
    private final String prefix;

    private SeededStatementStream(long seed) {
        this.random = new Random(seed * 2_862_933_555_777_941_757L + 3_037_000_493L);
        this.side = one(5) ? StatementSide.CUSTOMER : StatementSide.VENDOR;
        this.prefix = PREFIXES[random.nextInt(PREFIXES.length)];
    }

    public static Party of(long seed) {
        return new SeededStatementStream(seed).party();
    }

    private boolean one(int of) {
        return random.nextInt(of) == 0;
    }

    private Party party() {
        if (!one(30)) {
            items("A", "EUR", 2 + random.nextInt(9));
        }
        if (one(3)) {
            items("B", "EUR", random.nextInt(4));
        }
        if (one(3)) {
            items("A", "USD", random.nextInt(4));
        }
        if (one(4)) {
            paymentRun();
        }
        statements("A", "EUR");
        if (one(6)) {
            statements("A", "USD");
        }
        Set<String> yearly = one(5) ? Set.of("A") : Set.of();
        return new Party(side, items, statements, yearly, !yearly.isEmpty() || !one(10));
    }

    private void items(String company, String currency, int count) {
        for (int i = 0; i < count; i++) {
            item(company, currency, items.size());
        }
    }

    /** Payments of one day, of which they book some in one sum. */
    private void paymentRun() {
        int day = day();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            items.add(payment(RUN + i, amount("EUR").negated(), day));
        }
    }

    private PartyItem payment(String id, Money amount, int day) {
        return new PartyItem(
                "A",
                side,
                "P",
                PartyItem.Kind.PAYMENT,
                id,
                "",
                amount,
                amount,
                day,
                ItemState.POSTED,
                List.of(),
                "",
                2);
    }

    private void item(String company, String currency, int position) {
        int kind = random.nextInt(8);
        PartyItem.Kind of =
                kind < 4
                        ? PartyItem.Kind.INVOICE
                        : kind == 4
                                ? PartyItem.Kind.DEBIT_MEMO
                                : kind == 5 ? PartyItem.Kind.CREDIT_NOTE : PartyItem.Kind.PAYMENT;
        boolean isDebit = of == PartyItem.Kind.INVOICE || of == PartyItem.Kind.DEBIT_MEMO;
        Money size = amount(currency);
        Money amount = isDebit ? size : size.negated();
        Money open = amount;
        if (side == StatementSide.CUSTOMER && one(3)) {
            open = one(2) ? Money.zero(currency) : new Money(amount.minorUnits() / 2, currency);
        }
        PartyItem item =
                new PartyItem(
                        company,
                        side,
                        "P",
                        of,
                        company + currency + position,
                        of == PartyItem.Kind.PAYMENT ? "" : number(),
                        amount,
                        open,
                        day(),
                        of == PartyItem.Kind.PAYMENT || !one(4)
                                ? ItemState.POSTED
                                : ItemState.values()[random.nextInt(6)],
                        List.of(),
                        of == PartyItem.Kind.PAYMENT && one(2) ? "for " + number() : "",
                        2);
        items.add(item);
        if (one(6)) {
            items.add(earlier(item));
        }
    }

    /** A version that does not count any more. */
    private PartyItem earlier(PartyItem of) {
        return new PartyItem(
                of.companyId(),
                of.side(),
                of.partyId(),
                of.kind(),
                of.id(),
                "OLD-1",
                of.amount(),
                of.open(),
                of.day(),
                ItemState.HELD,
                List.of(),
                "",
                1);
    }

    private Money amount(String currency) {
        return Money.parse(AMOUNTS[random.nextInt(AMOUNTS.length)], currency);
    }

    private String number() {
        return prefix + (one(8) ? random.nextInt(30) : 4700 + random.nextInt(16));
    }

    private int day() {
        return Math.toIntExact(START.toEpochDay()) + random.nextInt(100);
    }

    private void statements(String company, String currency) {
        int count = one(3) ? 2 + random.nextInt(2) : 1;
        boolean activity = one(2);
        long balance = one(3) ? 10_000 : 0;
        for (int i = 0; i < count; i++) {
            List<StatementLine> lines = new ArrayList<>(lines(company, currency));
            if (side == StatementSide.CUSTOMER && one(2)) {
                lines.add(adjustment(company, currency));
            }
            long opening = activity && one(6) ? balance + 100 : balance;
            long closing = activity ? opening : 0;
            for (StatementLine line : lines) {
                closing += line.isMovement() ? line.amount().minorUnits() : 0;
            }
            closing += one(10) ? 500 : 0;
            statements.add(
                    new PartyStatement(
                            "S" + statements.size(),
                            company,
                            side,
                            "P",
                            null,
                            START.plusDays(40 + 25L * i),
                            one(4) ? START.plusDays(10) : null,
                            activity || one(2) ? null : StatementForm.OPEN_ITEMS,
                            activity ? new Money(opening, currency) : null,
                            new Money(closing, currency),
                            lines));
            balance = closing;
        }
    }

    private List<StatementLine> lines(String company, String currency) {
        List<StatementLine> lines = new ArrayList<>();
        for (PartyItem item : items) {
            boolean stated =
                    (item.companyId().equals(company) && item.currency().equals(currency))
                            || one(4);
            boolean inSum = item.id().startsWith(RUN) && !one(3);
            if (stated && item.version() == 2 && !inSum && !one(4)) {
                StatementLine line = line(item, currency);
                lines.add(line);
                if (one(10)) {
                    lines.add(one(2) ? line : line(item, currency));
                }
            }
        }
        if (company.equals("A") && currency.equals("EUR")) {
            lines.addAll(sumOfRun());
        }
        for (int i = random.nextInt(4); i > 2; i--) {
            lines.add(strange(currency));
        }
        if (one(3) && !lines.isEmpty()) {
            split(lines, lines.remove(random.nextInt(lines.size())));
        }
        Collections.shuffle(lines, random);
        return one(12) ? withBalances(lines) : lines;
    }

    private List<StatementLine> sumOfRun() {
        List<PartyItem> run = items.stream().filter(it -> it.id().startsWith(RUN)).toList();
        if (run.isEmpty()) {
            return List.of();
        }
        return List.of(
                new StatementLine(
                        LocalDate.ofEpochDay(run.get(0).day()),
                        StatementLineKind.PAYMENT,
                        "",
                        run.get(0).amount().plus(run.get(1).amount()),
                        null,
                        ""));
    }

    private StatementLine line(PartyItem item, String currency) {
        StatementLineKind kind =
                switch (item.kind()) {
                    case INVOICE -> StatementLineKind.INVOICE;
                    case DEBIT_MEMO -> StatementLineKind.DEBIT_NOTE;
                    case CREDIT_NOTE -> StatementLineKind.CREDIT_NOTE;
                    case PAYMENT -> StatementLineKind.PAYMENT;
                };
        boolean statesOpen = one(item.open().equals(item.amount()) ? 6 : 2);
        long minorUnits = (statesOpen ? item.open() : item.amount()).minorUnits();
        minorUnits += one(10) ? 100 : 0;
        String number = item.number().isEmpty() || one(12) ? "" : mangled(item.number());
        boolean inText = !number.isEmpty() && one(8);
        return new StatementLine(
                LocalDate.ofEpochDay(item.day() + (one(3) ? random.nextInt(15) - 4 : 0)),
                one(8) ? StatementLineKind.OTHER : kind,
                inText ? "" : number,
                new Money(minorUnits, currency),
                null,
                inText ? "our " + number + " and " + number() : "");
    }

    /** What we wrote off, as they may book it too. */
    private StatementLine adjustment(String company, String currency) {
        long writtenOff = 0;
        for (PartyItem item : items) {
            boolean counts = item.version() == 2 && item.state() == ItemState.POSTED;
            if (counts && item.companyId().equals(company) && item.currency().equals(currency)) {
                writtenOff += item.open().minorUnits() - item.amount().minorUnits();
            }
        }
        return new StatementLine(
                LocalDate.ofEpochDay(day()),
                StatementLineKind.ADJUSTMENT,
                "",
                new Money(writtenOff, currency),
                null,
                "");
    }

    /** One document, or one payment, in two lines. */
    private static void split(List<StatementLine> lines, StatementLine whole) {
        Money part = new Money(3_000, whole.amount().currency());
        for (Money each : List.of(part, whole.amount().minus(part))) {
            lines.add(
                    new StatementLine(
                            whole.documentDate(),
                            whole.kind(),
                            whole.reference(),
                            each,
                            null,
                            whole.text()));
        }
    }

    private String mangled(String number) {
        return switch (random.nextInt(12)) {
            case 0 -> number.replace('0', 'O');
            case 1 -> number.replaceAll("[^0-9]", "");
            case 2 -> "RE" + number.replaceAll("[^0-9]", "");
            case 3 -> number + "A";
            case 4 -> number.replace("47", "74");
            case 5 -> number();
            default -> one(2) ? number : number.toLowerCase(Locale.ROOT).replace('-', '/');
        };
    }

    private StatementLine strange(String currency) {
        StatementLineKind[] kinds = StatementLineKind.values();
        Money amount = amount(currency);
        return new StatementLine(
                LocalDate.ofEpochDay(day()),
                kinds[random.nextInt(kinds.length)],
                one(2) ? number() : "",
                one(2) ? amount : amount.negated(),
                null,
                "");
    }

    private List<StatementLine> withBalances(List<StatementLine> lines) {
        List<StatementLine> stated = new ArrayList<>();
        long balance = 0;
        for (StatementLine line : lines) {
            balance += line.amount().minorUnits() + (one(8) ? 1 : 0);
            stated.add(
                    new StatementLine(
                            line.documentDate(),
                            line.kind(),
                            line.reference(),
                            line.amount(),
                            new Money(balance, line.amount().currency()),
                            line.text()));
        }
        return stated;
    }
}
