package io.tieout.benchmarks.micro;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.List;

/** One document of each kind. */
final class Samples {
    static final String TEXT = "RE 2026-004711 VOM 03.03.2026 KD-NR 80123 DANKE";
    static final List<Reference> REFERENCES =
            List.of(
                    new Reference(ReferenceType.END_TO_END, "E2E-7F3A20260303-000123"),
                    new Reference(ReferenceType.BANK, "2026030300012345"));

    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    private Samples() {}

    static Observed bankTransaction() {
        BankTransaction line =
                new BankTransaction(
                        "b-000123",
                        "DE89370400440532013000",
                        new Money(123_456, "EUR"),
                        DAY,
                        DAY,
                        "MÜLLER & SÖHNE MASCHINENBAU GMBH",
                        "DE02120300000000202051",
                        REFERENCES,
                        TEXT,
                        "PMNT-RCDT-ESCT",
                        "transfer",
                        "s-42",
                        7,
                        BookingStatus.BOOKED,
                        false);
        return new Observed(line, "bank-transactions.jsonl", "123", 1_772_611_200_000L);
    }

    static Journal journal() {
        Money amount = new Money(123_456, "EUR");
        return new Journal(
                "j-000123",
                "default",
                DAY,
                "MÜLLER & SÖHNE MASCHINENBAU GMBH",
                "m-000123",
                "rule",
                1_772_611_200_000L,
                List.of(
                        new JournalLine("1200", amount, null),
                        new JournalLine("1360", amount.negated(), null)));
    }
}
