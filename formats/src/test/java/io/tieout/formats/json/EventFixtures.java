package io.tieout.formats.json;

import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.money.Money;
import io.tieout.core.results.Allocation;
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
        return switch (random.nextInt(4)) {
            case 0 -> statement();
            case 1 -> entry();
            case 2 -> decision();
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
                random.nextBoolean() ? List.of() : List.of(new Allocation(id(), id(), part)),
                "ann",
                Instant.ofEpochMilli(random.nextInt(2_000_000_000)),
                maybeWord());
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
