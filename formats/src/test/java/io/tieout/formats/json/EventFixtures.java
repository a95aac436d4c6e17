package io.tieout.formats.json;

import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.CaseAction;
import io.tieout.core.documents.CaseAttachment;
import io.tieout.core.documents.CaseCommand;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.CustomerReply;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.FxRate;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.ReceivableKind;
import io.tieout.core.documents.ReceivableStatus;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.documents.Remittance;
import io.tieout.core.documents.RemittanceLine;
import io.tieout.core.documents.ReplyKind;
import io.tieout.core.matching.Tolerance;
import io.tieout.core.money.Money;
import io.tieout.core.results.Allocation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random but repeatable events with awkward text. */
final class EventFixtures {

    private static final String[] WORDS = {
        "Müller",
        "\"quoted\"",
        "back\\slash",
        "tab\there",
        "line\nfeed",
        "日本",
        "😀",
        "",
        "plain",
        "-"
    };
    private static final String[] CURRENCIES = {"EUR", "USD", "JPY", "KWD", "CLF"};

    private final Random random;

    EventFixtures(long seed) {
        this.random = new Random(seed);
    }

    CanonicalEvent event() {
        return switch (random.nextInt(10)) {
            case 0 -> statement();
            case 1 -> entry();
            case 2 -> decision();
            case 3 -> receivable();
            case 4 -> remittance();
            case 5 -> customer();
            case 6 -> reply();
            case 7 -> rate();
            case 8 -> command();
            default -> transaction();
        };
    }

    BankTransaction transaction() {
        return new BankTransaction(
                id(),
                "DE02" + random.nextInt(9),
                money(),
                date(),
                random.nextBoolean() ? date() : null,
                maybeWord(),
                maybeWord(),
                references(),
                maybeWord(),
                maybeWord(),
                maybeWord(),
                maybeWord(),
                random.nextInt(3),
                any(BookingStatus.values()),
                random.nextBoolean());
    }

    private FxRate rate() {
        boolean inverse = random.nextBoolean();
        return new FxRate(
                id(),
                inverse ? "EUR" : "JPY",
                inverse ? "JPY" : "EUR",
                date(),
                BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(9)),
                random.nextBoolean() ? "ECB" : null);
    }

    private BankStatement statement() {
        String currency = currency();
        return new BankStatement(
                id(),
                "A",
                new Money(random.nextLong(), currency),
                new Money(random.nextInt(), currency),
                date(),
                date(),
                random.nextInt(100));
    }

    private LedgerEntry entry() {
        return new LedgerEntry(
                id(),
                "A",
                money(),
                date(),
                maybeWord(),
                maybeWord(),
                references(),
                maybeWord(),
                maybeWord());
    }

    private DecisionEvent decision() {
        Money part = money();
        return new DecisionEvent(
                id(),
                any(DecisionKind.values()),
                "A",
                currency(),
                List.of(id(), id()),
                List.of(id()),
                random.nextBoolean() ? List.of() : List.of(allocation(part)),
                "ann",
                Instant.ofEpochMilli(random.nextInt(2_000_000_000)),
                maybeWord());
    }

    private CaseCommand command() {
        CaseAction action = any(CaseAction.values());
        return new CaseCommand(
                id(),
                action,
                id(),
                "acme",
                "ann",
                Instant.ofEpochMilli(random.nextInt(2_000_000_000)),
                action == CaseAction.ASSIGN ? "ben" : "",
                action == CaseAction.CLAIM ? Instant.ofEpochMilli(random.nextInt()) : null,
                switch (action) {
                    case COMMENT -> "said \"so\"\n日本";
                    case ATTACH -> new CaseAttachment("0a".repeat(32), 7, "日本 1.pdf").text();
                    default -> maybeWord();
                });
    }

    private Allocation allocation(Money part) {
        return new Allocation(id(), id(), part, random.nextBoolean() ? money() : null);
    }

    private Receivable receivable() {
        return new Receivable(
                id(),
                maybeWord(),
                id(),
                maybeWord(),
                id(),
                any(ReceivableKind.values()),
                date(),
                date(),
                new Money(random.nextInt(1 << 30), currency()),
                random.nextBoolean()
                        ? new PaymentTerms(percent(), random.nextInt(20), random.nextInt(90))
                        : null,
                maybeWord(),
                references(),
                ids(),
                maybeWord(),
                any(ReceivableStatus.values()));
    }

    private Remittance remittance() {
        String currency = random.nextInt(4) == 0 ? null : currency();
        List<RemittanceLine> lines = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            lines.add(
                    new RemittanceLine(
                            id(),
                            maybeMoney(currency, random.nextInt()),
                            maybeMoney(currency, random.nextInt(1 << 20)),
                            maybeMoney(currency, random.nextInt(1 << 20)),
                            maybeWord(),
                            maybeWord()));
        }
        return new Remittance(
                id(),
                maybeWord(),
                maybeWord(),
                maybeWord(),
                maybeWord(),
                maybeWord(),
                random.nextBoolean() ? date() : null,
                currency,
                maybeMoney(currency, random.nextInt(1 << 30)),
                lines);
    }

    private Customer customer() {
        return new Customer(
                id(),
                maybeWord(),
                id(),
                ids(),
                maybeWord(),
                ids(),
                ids(),
                random.nextBoolean() ? currency() : null,
                maybeWord(),
                random.nextBoolean()
                        ? new Tolerance(percent(), null, percent(), BigDecimal.TEN)
                        : null,
                random.nextBoolean() ? random.nextInt(9) : null,
                random.nextBoolean());
    }

    private CustomerReply reply() {
        ReplyKind kind = any(ReplyKind.values());
        return new CustomerReply(
                id(),
                id(),
                maybeWord(),
                kind,
                List.of(id()),
                kind == ReplyKind.PROMISE ? date() : null,
                maybeMoney(currency(), random.nextInt(1_000)),
                maybeWord(),
                maybeWord(),
                Instant.ofEpochMilli(random.nextInt()),
                maybeWord());
    }

    private BigDecimal percent() {
        return BigDecimal.valueOf(random.nextInt(10_000), 2);
    }

    private Money maybeMoney(String currency, int minorUnits) {
        return currency == null || random.nextInt(3) == 0 ? null : new Money(minorUnits, currency);
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            ids.add(id());
        }
        return ids;
    }

    private List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            ReferenceType type = any(ReferenceType.values());
            references.add(new Reference(type, id()));
        }
        return references;
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private String id() {
        return "x" + random.nextInt(1_000_000) + any(WORDS) + "y";
    }

    private String maybeWord() {
        return random.nextInt(3) == 0 ? null : any(WORDS);
    }

    private Money money() {
        return new Money(random.nextInt(), currency());
    }

    private String currency() {
        return any(CURRENCIES);
    }

    private LocalDate date() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
    }
}
