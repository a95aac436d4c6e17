package io.tieout.jobs.cli;

import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.payments.BankOrder;
import io.tieout.core.payments.ProposedPayment;
import io.tieout.formats.payments.NachaWriter;
import io.tieout.formats.payments.Pain001Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The forms in which payments go to a bank, by the names that {@code --format} knows. */
enum BankFile {
    PAIN_001("pain.001"),
    NACHA("nacha");

    private final String wireName;

    BankFile(String wireName) {
        this.wireName = wireName;
    }

    /**
     * @throws UsageException if there is none of that name
     */
    static BankFile named(String name) {
        return Arrays.stream(values())
                .filter(it -> it.wireName.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new UsageException(
                                        "--format: '%s' is none of %s"
                                                .formatted(
                                                        name,
                                                        Arrays.stream(values())
                                                                .map(BankFile::wireName)
                                                                .collect(
                                                                        Collectors.joining(
                                                                                ", ")))));
    }

    String wireName() {
        return wireName;
    }

    /**
     * @throws CheckFailedException if something of the order cannot travel in this form
     */
    byte[] bytes(BankOrder order) {
        try {
            return switch (this) {
                case PAIN_001 -> Pain001Writer.of(order);
                case NACHA -> NachaWriter.of(order);
            };
        } catch (IllegalArgumentException e) {
            throw new CheckFailedException("refused: " + e.getMessage(), e);
        }
    }

    /** What the cash books expect, with what this form makes of the end-to-end id. */
    List<LedgerEntry> expected(BankOrder order) {
        List<LedgerEntry> entries = order.expectedEntries();
        if (this == PAIN_001) {
            return entries;
        }
        List<LedgerEntry> quoted = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            quoted.add(quoted(entries.get(i), order.payments().get(i)));
        }
        return quoted;
    }

    private static LedgerEntry quoted(LedgerEntry it, ProposedPayment payment) {
        List<Reference> references = new ArrayList<>(it.references());
        references.add(
                new Reference(ReferenceType.INSTRUCTION, NachaWriter.identification(payment)));
        return new LedgerEntry(
                it.id(),
                it.accountId(),
                it.amount(),
                it.postingDate(),
                it.counterpartyName(),
                it.counterpartyAccount(),
                references,
                it.text(),
                it.kind());
    }
}
