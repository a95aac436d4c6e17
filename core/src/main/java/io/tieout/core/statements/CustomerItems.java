package io.tieout.core.statements;

import io.tieout.core.accounts.CustomerAccount;
import io.tieout.core.documents.StatementSide;
import io.tieout.core.receivables.AccountItem;
import java.util.List;

/** The items of customers' accounts, as cash application left them. */
public final class CustomerItems {

    private CustomerItems() {}

    /** The item of a statement's account; all of them are posted. */
    public static PartyItem of(AccountItem item) {
        return new PartyItem(
                item.companyId(),
                StatementSide.CUSTOMER,
                CustomerAccount.customerOf(item),
                switch (item.kind()) {
                    case INVOICE -> PartyItem.Kind.INVOICE;
                    case DEBIT_MEMO -> PartyItem.Kind.DEBIT_MEMO;
                    case CREDIT_MEMO -> PartyItem.Kind.CREDIT_NOTE;
                    case PAYMENT -> PartyItem.Kind.PAYMENT;
                },
                item.id(),
                item.number(),
                item.amount(),
                item.open(),
                item.issueDay(),
                ItemState.POSTED,
                List.of(),
                "",
                item.asOfDay());
    }
}
