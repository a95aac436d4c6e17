package io.tieout.operators.bank;

import io.tieout.core.results.Match;
import io.tieout.operators.state.CollectingOperator;
import io.tieout.operators.state.PackedDocument;
import java.util.Set;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;

/** Chooses the operator that ties out a bank account's items. */
public final class BankOperators {

    private BankOperators() {}

    /** For a run that goes on for ever. */
    public static BankScopeFunction continuous(BankOperatorSettings settings) {
        return new BankScopeFunction(settings);
    }

    /** For a run that settles at the end of input. */
    public static KeyedProcessOperator<String, PackedDocument, Match> bounded(
            BankOperatorSettings settings) {
        return new CollectingOperator<>(new BoundedBankFunction(settings));
    }

    /**
     * For a bounded run that also applies cash: of accounts without ledger entries it leaves
     * payments and their returns to cash application. Balances and statements count them all the
     * same.
     */
    public static KeyedProcessOperator<String, PackedDocument, Match> besideCash(
            BankOperatorSettings settings) {
        return new CollectingOperator<>(BoundedBankFunction.besideCash(settings));
    }

    /**
     * For a run that goes on for ever and also applies cash: of these accounts, of which no ledger
     * entries come, it leaves payments and their returns to cash application.
     *
     * @param settings with a tick
     */
    public static BankScopeFunction besideCash(
            BankOperatorSettings settings, Set<String> accountsWithoutCashBook) {
        return new BankScopeFunction(settings, accountsWithoutCashBook);
    }

    /** A bounded run's operator that looks early whether a scope has only bank lines. */
    static KeyedProcessOperator<String, PackedDocument, Match> bounded(
            BankOperatorSettings settings, long largeScopeBytes) {
        return new CollectingOperator<>(new BoundedBankFunction(settings, largeScopeBytes));
    }
}
