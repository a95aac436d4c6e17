package io.tieout.testkit.stream;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.ReceivableKind;
import io.tieout.core.documents.ReceivableStatus;
import io.tieout.core.documents.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes customers, some without a record, and what they owe. */
final class CashMasterData {

    private static final int CUSTOMERS = 8;

    private final CashWords words;

    CashMasterData(CashWords words) {
        this.words = words;
    }

    /** Adds all documents to the list and returns the receivables. */
    List<Receivable> write(int receivables, List<CanonicalEvent> documents) {
        for (int i = 0; i < CUSTOMERS; i++) {
            if (words.inPercent(70)) {
                documents.add(customer("C" + i));
            }
        }
        List<Receivable> issued = new ArrayList<>();
        int customers = 1 + words.below(3);
        List<String> few = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            few.add(words.customer());
        }
        for (int i = 0; i < receivables; i++) {
            String customer =
                    words.inPercent(words.isTidy() ? 97 : 85) ? words.oneOf(few) : words.customer();
            issued.add(receivable("R" + i, customer));
        }
        documents.addAll(issued);
        return issued;
    }

    private Customer customer(String id) {
        String parent = words.inPercent(25) ? words.customer() : null;
        List<String> accounts =
                words.inPercent(60) ? List.of(words.accountOf(accountOwner(id))) : List.of();
        return new Customer(
                id,
                null,
                words.nameOf(id),
                words.inPercent(20) ? List.of(words.nameOf(words.customer())) : List.of(),
                id.equals(parent) ? null : parent,
                accounts,
                words.inPercent(10) ? List.of("VIRT" + id) : List.of(),
                "EUR",
                null,
                words.toleranceOrNone(),
                words.inPercent(20) ? words.below(6) : null,
                words.inPercent(15));
    }

    /** The record after a person worked on it. */
    Customer changed(Customer before) {
        String parent = words.inPercent(60) ? words.customer() : before.parentId();
        return new Customer(
                before.id(),
                before.companyId(),
                words.inPercent(20) ? words.nameOf(words.customer()) : before.name(),
                words.inPercent(20) ? List.of(words.nameOf(words.customer())) : before.aliases(),
                before.id().equals(parent) ? null : parent,
                words.inPercent(30)
                        ? List.of(words.accountOf(accountOwner(before.id())))
                        : before.payerAccounts(),
                before.virtualAccounts(),
                before.currency(),
                before.segment(),
                words.inPercent(20) ? words.toleranceOrNone() : before.tolerance(),
                before.discountGraceDays(),
                words.inPercent(20) != before.oldestFirst());
    }

    /** Two customers share an account at times. */
    private String accountOwner(String id) {
        return words.inPercent(10) ? words.customer() : id;
    }

    private Receivable receivable(String id, String customer) {
        LocalDate issued = CashWords.date(words.below(30));
        ReceivableKind kind = kind();
        List<Reference> references = words.inPercent(8) ? List.of(words.reference()) : List.of();
        return new Receivable(
                id,
                null,
                customer,
                words.inPercent(50) ? words.nameOf(customer) : null,
                words.number(),
                kind,
                issued,
                issued.plusDays(words.oneOf(List.of(10, 14, 30))),
                CashWords.money(words.amount(), words.inPercent(6) ? "USD" : "EUR"),
                words.inPercent(50) ? words.terms() : null,
                words.inPercent(35) ? words.orderNumber() : null,
                references,
                words.inPercent(20) ? List.of(words.accountOf(customer)) : List.of(),
                "",
                status());
    }

    private ReceivableKind kind() {
        return switch (words.below(7)) {
            case 0 -> ReceivableKind.CREDIT_MEMO;
            case 1 -> ReceivableKind.DEBIT_MEMO;
            default -> ReceivableKind.INVOICE;
        };
    }

    private ReceivableStatus status() {
        return switch (words.below(25)) {
            case 0 -> ReceivableStatus.CLOSED;
            case 1 -> ReceivableStatus.CANCELLED;
            case 2 -> ReceivableStatus.DISPUTED;
            default -> ReceivableStatus.OPEN;
        };
    }
}
