package io.tieout.formats.bai2;

import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.money.Money;
import java.util.ArrayList;
import java.util.List;

/** An account while its records are read: numbers its details and makes its documents. */
final class Bai2Account {

    private final Bai2Group group;
    private final String accountId;
    private final String currency;
    private final String reportId;
    private final ControlTotal total = new ControlTotal();
    private boolean hasStatement;
    private int ordinal;

    /**
     * @param reportId unique in the file and the same in each reading of it
     */
    Bai2Account(Bai2Group group, String accountId, String currency, String reportId) {
        this.group = group;
        this.accountId = accountId;
        this.currency = currency;
        this.reportId = reportId;
    }

    String accountId() {
        return accountId;
    }

    ControlTotal total() {
        return total;
    }

    /** The statement if both ledger balances are there and final; null otherwise. */
    BankStatement statement(AccountSummary summary) {
        if (summary.openingLedger() == null
                || summary.closingLedger() == null
                || group.isInterim()) {
            return null;
        }
        BankStatement statement =
                new BankStatement(
                        reportId,
                        accountId,
                        new Money(summary.openingLedger(), currency),
                        new Money(summary.closingLedger(), currency),
                        group.asOfDate(),
                        group.asOfDate(),
                        0);
        hasStatement = true;
        return statement;
    }

    /** The transaction of a detail record; null if it is not about money. */
    BankTransaction transaction(Bai2Record record) throws BadFieldException {
        ordinal++;
        DetailRecord detail = read(record);
        total.addAmount(detail.amount());
        if (detail.typeCode() == TypeCodes.NON_MONETARY) {
            return null;
        }
        return new BankTransaction(
                reportId + "/" + ordinal,
                accountId,
                signed(detail),
                group.asOfDate(),
                detail.immediate() ? group.asOfDate() : detail.valueDate(),
                null,
                null,
                references(detail),
                detail.text(),
                code(detail),
                null,
                hasStatement ? reportId : null,
                ordinal,
                group.isInterim() ? BookingStatus.PENDING : BookingStatus.BOOKED,
                TypeCodes.isReturn(detail.typeCode()));
    }

    private DetailRecord read(Bai2Record record) throws BadFieldException {
        try {
            return DetailRecord.of(record.parts());
        } catch (BadFieldException e) {
            total.makeUnsure();
            throw e;
        }
    }

    private Money signed(DetailRecord detail) throws BadFieldException {
        int sign = TypeCodes.sign(detail.typeCode());
        if (sign == 0 || TypeCodes.isTotal(detail.typeCode())) {
            throw new BadFieldException(
                    "typeCode",
                    code(detail)
                            + (sign == 0 ? " is not the code of" : " is a total, not")
                            + " a transaction");
        }
        if (detail.amount() == null) {
            throw new BadFieldException("amount", "required field 'amount' is missing");
        }
        Money amount = new Money(detail.amount(), currency);
        return sign < 0 ? amount.negated() : amount;
    }

    private static String code(DetailRecord detail) {
        return String.format("%03d", detail.typeCode());
    }

    private static List<Reference> references(DetailRecord detail) {
        List<Reference> references = new ArrayList<>(2);
        add(references, ReferenceType.BANK, detail.bankReference());
        ReferenceType customer =
                TypeCodes.isCheque(detail.typeCode())
                        ? ReferenceType.CHEQUE
                        : ReferenceType.CUSTOMER;
        add(references, customer, detail.customerReference());
        return references;
    }

    /** Banks fill unused references with zeros. */
    private static void add(List<Reference> references, ReferenceType type, String value) {
        if (!value.chars().allMatch(c -> c == '0')) {
            references.add(new Reference(type, value));
        }
    }
}
