package io.tieout.core.bank;

import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Documents and scopes of one account in euro. */
final class BankSamples {

    static final String ACCOUNT = "DE02120300000000202051";
    static final LocalDate DAY = LocalDate.of(2026, 3, 16);

    private BankSamples() {}

    static Money eur(long cents) {
        return new Money(cents, "EUR");
    }

    static BankTransaction line(
            String id, long cents, LocalDate day, String cheque, String statementId) {
        return new BankTransaction(
                id,
                ACCOUNT,
                eur(cents),
                day,
                null,
                null,
                null,
                references(cheque),
                "",
                null,
                null,
                statementId,
                0,
                BookingStatus.BOOKED,
                false);
    }

    static LedgerEntry entry(String id, long cents, LocalDate day, String cheque, String kind) {
        return new LedgerEntry(
                id, ACCOUNT, eur(cents), day, null, null, references(cheque), "", kind);
    }

    static BankStatement statement(
            String id, long opening, long closing, LocalDate from, LocalDate to) {
        return new BankStatement(id, ACCOUNT, eur(opening), eur(closing), from, to, 0);
    }

    private static List<Reference> references(String cheque) {
        return cheque == null ? List.of() : List.of(new Reference(ReferenceType.CHEQUE, cheque));
    }

    static BankItem item(CanonicalEvent event) {
        return BankItem.of(observed(event), ContentHash.of(event), true);
    }

    static Observed observed(CanonicalEvent event) {
        return new Observed(event, "test", "1", 0);
    }

    static BankScope scope() {
        return new BankScope(
                ACCOUNT, "EUR", BankSettings.DEFAULTS, Autonomy.AUTO, BankItem::document);
    }

    /** Takes all documents and settles them at once. */
    static Settled settle(BankScope scope, List<? extends CanonicalEvent> events) {
        List<BankItem> items = new ArrayList<>();
        for (CanonicalEvent event : events) {
            if (event instanceof BankStatement statement) {
                scope.statements().add(statement);
            } else if (BankScope.isItem(event)) {
                BankItem item = item(event);
                scope.add(item);
                scope.statements().addLine(item);
                items.add(item);
            } else {
                scope.addOther(observed(event), ContentHash.of(event));
            }
        }
        return scope.settle(Long.MAX_VALUE, items, items, List.of());
    }
}
