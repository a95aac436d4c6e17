package io.tieout.operators.statements;

import io.tieout.core.documents.Numbering;
import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementSide;
import io.tieout.core.statements.PartyAccount;
import io.tieout.core.statements.PartyItem;
import io.tieout.core.statements.StatementSettings;
import io.tieout.core.statements.StatementsSettled;
import io.tieout.testkit.stream.SeededStatementStream;
import io.tieout.testkit.stream.SeededStatementStream.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What is known of seeded parties, each under an id of its own, and what the core tells of it. */
final class PartyInputs {

    private PartyInputs() {}

    /** The inputs of so many parties, one party behind the other. */
    static List<AccountInput> of(int parties) {
        List<AccountInput> inputs = new ArrayList<>();
        for (int seed = 1; seed <= parties; seed++) {
            inputs.addAll(of(SeededStatementStream.of(seed), "P" + seed));
        }
        return inputs;
    }

    private static List<AccountInput> of(Party party, String id) {
        List<AccountInput> inputs = new ArrayList<>();
        if (party.inMasterData()) {
            inputs.add(AccountInput.known("A", party.side(), id, Numbering.NEVER, 1));
        }
        party.yearly()
                .forEach(
                        company ->
                                inputs.add(
                                        AccountInput.known(
                                                company, party.side(), id, Numbering.YEARLY, 2)));
        party.items().forEach(item -> inputs.add(AccountInput.of(of(item, id))));
        for (int i = 0; i < party.statements().size(); i++) {
            inputs.add(AccountInput.of(of(party.statements().get(i), id), i));
        }
        return inputs;
    }

    private static PartyItem of(PartyItem it, String partyId) {
        return new PartyItem(
                it.companyId(),
                it.side(),
                partyId,
                it.kind(),
                it.id(),
                it.number(),
                it.amount(),
                it.open(),
                it.day(),
                it.state(),
                it.about(),
                it.text(),
                it.version());
    }

    private static PartyStatement of(PartyStatement it, String partyId) {
        return new PartyStatement(
                it.id(),
                it.companyId(),
                it.side(),
                partyId,
                it.partyName(),
                it.statementDate(),
                it.fromDate(),
                it.form(),
                it.openingBalance(),
                it.closingBalance(),
                it.lines());
    }

    /**
     * Reconciliations, matches and exceptions as texts, sorted: all that the core tells of them.
     */
    static List<String> expected(List<AccountInput> inputs) {
        List<String> told = new ArrayList<>();
        for (String party : new TreeSet<>(inputs.stream().map(AccountInput::party).toList())) {
            List<AccountInput> own =
                    inputs.stream().filter(it -> it.party().equals(party)).toList();
            PartyAccount account = new PartyAccount(sideOf(own), StatementSettings.DEFAULTS);
            for (AccountInput input : own) {
                if (input.item() != null) {
                    account.add(input.item());
                } else if (input.statement() != null) {
                    account.add(input.statement(), input.atMillis());
                } else {
                    account.know(input.companyId(), input.numbering(), input.atMillis());
                }
            }
            StatementsSettled settled = account.settle();
            settled.reconciliations().forEach(it -> told.add(it.toString()));
            settled.matches().forEach(it -> told.add(it.toString()));
            settled.exceptions().forEach(it -> told.add(it.toString()));
        }
        return told.stream().sorted().toList();
    }

    private static StatementSide sideOf(List<AccountInput> own) {
        return own.get(0).side();
    }
}
