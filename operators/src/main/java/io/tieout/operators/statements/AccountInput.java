package io.tieout.operators.statements;

import io.tieout.core.documents.Numbering;
import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementSide;
import io.tieout.core.statements.PartyItem;
import java.util.Comparator;
import java.util.Objects;

/**
 * One thing that is known about the account of a party: an item, a statement or, with neither, that
 * master data have the party.
 *
 * @param atMillis when it was observed
 * @param item null if it is something else
 * @param statement with its company; null if it is something else
 * @param numbering null if it is something else
 * @param address e-mail address of a party that master data have; empty if none is known
 */
public record AccountInput(
        String companyId,
        StatementSide side,
        String partyId,
        long atMillis,
        PartyItem item,
        PartyStatement statement,
        Numbering numbering,
        String address) {

    /** Parts side and party in the key. */
    static final char IN_KEY = ':';

    /** Master data in the order in which they were observed. */
    static final Comparator<AccountInput> LATEST =
            Comparator.comparingLong(AccountInput::atMillis)
                    .thenComparing(AccountInput::address)
                    .thenComparing(AccountInput::numbering);

    public AccountInput {
        Objects.requireNonNull(companyId, "companyId");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(partyId, "partyId");
        Objects.requireNonNull(address, "address");
        if (item == null && statement == null) {
            Objects.requireNonNull(numbering, "numbering");
        }
    }

    public static AccountInput of(PartyItem item) {
        return new AccountInput(
                item.companyId(),
                item.side(),
                item.partyId(),
                item.version(),
                item,
                null,
                null,
                "");
    }

    static AccountInput of(PartyStatement statement, long observedAtMillis) {
        return new AccountInput(
                statement.companyId(),
                statement.side(),
                statement.partyId(),
                observedAtMillis,
                null,
                statement,
                null,
                "");
    }

    static AccountInput known(
            String companyId, StatementSide side, String partyId, Numbering numbering, long at) {
        return known(companyId, side, partyId, numbering, "", at);
    }

    static AccountInput known(
            String companyId,
            StatementSide side,
            String partyId,
            Numbering numbering,
            String address,
            long at) {
        return new AccountInput(companyId, side, partyId, at, null, null, numbering, address);
    }

    AccountInput withAddress(String newAddress) {
        return new AccountInput(
                companyId, side, partyId, atMillis, item, statement, numbering, newAddress);
    }

    /** The key: a party with all companies. */
    public String party() {
        return side.wireName() + IN_KEY + partyId;
    }

    static StatementSide sideOf(String party) {
        for (StatementSide side : StatementSide.values()) {
            if (party.startsWith(side.wireName() + IN_KEY)) {
                return side;
            }
        }
        throw new IllegalArgumentException("not the key of a party: " + party);
    }
}
