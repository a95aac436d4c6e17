package io.tieout.core.statements;

import io.tieout.core.documents.StatementSide;
import io.tieout.core.money.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One of our documents on the account of a vendor or customer, as it stands. Amounts are signed as
 * on statements: positive is what the debtor owes.
 *
 * @param id of the bill, receivable, cash book entry or bank transaction
 * @param number as printed; empty for payments
 * @param amount as issued or paid
 * @param open what of it is not settled; vendors' payments are laid on bills by reconciliation
 * @param day days since 1970-01-01: issue date, or posting date of a payment
 * @param about ids of what it repeats, or names of the reasons for which it is held
 * @param text where a payment names what it pays; empty if nowhere
 * @param version of several versions of one item the highest counts, for example the observation
 *     time
 */
public record PartyItem(
        String companyId,
        StatementSide side,
        String partyId,
        Kind kind,
        String id,
        String number,
        Money amount,
        Money open,
        int day,
        ItemState state,
        List<String> about,
        String text,
        long version) {

    static final Comparator<PartyItem> VERSIONS =
            Comparator.comparingLong(PartyItem::version).thenComparing(PartyItem::toString);

    /** What an item is. */
    public enum Kind {
        INVOICE,
        DEBIT_MEMO,
        CREDIT_NOTE,
        PAYMENT
    }

    public PartyItem {
        Objects.requireNonNull(companyId, "companyId");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(partyId, "partyId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(text, "text");
        about = List.copyOf(about);
        if (!amount.currency().equals(open.currency())) {
            throw new IllegalArgumentException(id + ": amount and rest in two currencies");
        }
    }

    public String currency() {
        return amount.currency();
    }

    /** The same, said at another time. */
    public PartyItem withVersion(long newVersion) {
        return new PartyItem(
                companyId,
                side,
                partyId,
                kind,
                id,
                number,
                amount,
                open,
                day,
                state,
                about,
                text,
                newVersion);
    }

    /** As it is once it is taken back. */
    public PartyItem withdrawn() {
        return new PartyItem(
                companyId,
                side,
                partyId,
                kind,
                id,
                number,
                amount,
                open,
                day,
                ItemState.WITHDRAWN,
                about,
                text,
                version);
    }
}
