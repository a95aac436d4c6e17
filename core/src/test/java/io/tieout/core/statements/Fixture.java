package io.tieout.core.statements;

import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementLine;
import io.tieout.core.documents.StatementLineKind;
import io.tieout.core.documents.StatementSide;
import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Items and statements of vendor V1 towards company C1 in March 2026, in euros. */
final class Fixture {

    static final LocalDate MARCH_31 = LocalDate.parse("2026-03-31");

    private Fixture() {}

    static Money eur(String amount) {
        return Money.parse(amount, "EUR");
    }

    static PartyItem bill(String id, int day, String number, String amount) {
        return bill(id, day, number, amount, ItemState.POSTED);
    }

    static PartyItem bill(String id, int day, String number, String amount, ItemState state) {
        return item("C1", PartyItem.Kind.INVOICE, id, day, number, eur(amount), state, "", 1);
    }

    static PartyItem credit(String id, int day, String number, String amount) {
        return item(
                "C1",
                PartyItem.Kind.CREDIT_NOTE,
                id,
                day,
                number,
                eur(amount),
                ItemState.POSTED,
                "",
                1);
    }

    static PartyItem payment(String id, int day, String amount, String text) {
        return item(
                "C1", PartyItem.Kind.PAYMENT, id, day, "", eur(amount), ItemState.POSTED, text, 1);
    }

    static PartyItem item(
            String company,
            PartyItem.Kind kind,
            String id,
            int day,
            String number,
            Money amount,
            ItemState state,
            String text,
            long version) {
        return new PartyItem(
                company,
                StatementSide.VENDOR,
                "V1",
                kind,
                id,
                number,
                amount,
                amount,
                Math.toIntExact(march(day).toEpochDay()),
                state,
                List.of(),
                text,
                version);
    }

    static LocalDate march(int day) {
        return LocalDate.of(2026, 3, 1).plusDays(day - 1L);
    }

    /** {@code 12 invoice R-1 100.00 text}: day of March, kind, number or -, amount. */
    static StatementLine line(String words) {
        String[] parts = words.split(" ", 5);
        StatementLineKind kind = StatementLineKind.OTHER;
        for (StatementLineKind each : StatementLineKind.values()) {
            kind = each.wireName().equals(parts[1]) ? each : kind;
        }
        return new StatementLine(
                march(Integer.parseInt(parts[0])),
                kind,
                parts[2].equals("-") ? "" : parts[2],
                eur(parts[3]),
                null,
                parts.length > 4 ? parts[4] : "");
    }

    static PartyStatement openItems(String id, String closing, String... lines) {
        return statement(id, MARCH_31, null, eur(closing), lines);
    }

    static PartyStatement activity(String id, String opening, String closing, String... lines) {
        return statement(id, MARCH_31, eur(opening), eur(closing), lines);
    }

    static PartyStatement statement(
            String id, LocalDate day, Money opening, Money closing, String... lines) {
        List<StatementLine> all = new ArrayList<>();
        for (String each : lines) {
            all.add(line(each));
        }
        return new PartyStatement(
                id, "C1", StatementSide.VENDOR, "V1", null, day, null, null, opening, closing, all);
    }
}
