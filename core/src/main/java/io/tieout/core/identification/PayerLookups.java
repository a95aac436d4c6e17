package io.tieout.core.identification;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.Remittance;
import io.tieout.core.documents.RemittanceLine;
import io.tieout.core.parties.PartyName;
import io.tieout.core.references.NormalForm;
import io.tieout.core.references.NumberTokens;
import io.tieout.core.references.OrderTokens;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The keys under which a payment or a remittance asks who paid, without repetition. */
public final class PayerLookups {

    private PayerLookups() {}

    /** Round 1: the keys under which remittances and decisions for a payment are kept. */
    public static List<String> hintKeys(BankTransaction payment) {
        List<String> keys = new ArrayList<>();
        keys.add(DirectoryKeys.payment(payment.id()));
        NumberTokens.typed(payment.references(), payment.text())
                .forEach(form -> keys.add(DirectoryKeys.reference(form)));
        return keys;
    }

    /** The key under which a remittance waits for its payment; null if it names none. */
    public static String hintKey(Remittance remittance) {
        if (remittance.paymentId() != null) {
            return DirectoryKeys.payment(remittance.paymentId());
        }
        String form = NumberTokens.whole(remittance.paymentReference());
        return form == null ? null : DirectoryKeys.reference(form);
    }

    /** The keys under which a decision waits for its payments. */
    public static List<String> hintKeys(DecisionEvent decision) {
        return decision.leftIds().stream().distinct().map(DirectoryKeys::payment).toList();
    }

    /** Round 2: the keys of a payment or a return with its hints. */
    public static List<Lookup> of(
            BankTransaction payment, List<Remittance> remittances, List<DecisionEvent> decisions) {
        Set<Lookup> lookups = new LinkedHashSet<>();
        for (DecisionEvent decision : decisions) {
            if (decision.tiesCash()) {
                decision.rightIds()
                        .forEach(id -> add(lookups, Rank.DECISION, DirectoryKeys.receivable(id)));
            }
        }
        remittances.forEach(remittance -> addStated(lookups, remittance));
        add(lookups, Rank.VIRTUAL_ACCOUNT, DirectoryKeys.virtual(payment.accountId()));
        NumberTokens.typed(payment.references(), payment.text())
                .forEach(form -> add(lookups, Rank.ISSUED_REFERENCE, DirectoryKeys.issued(form)));
        NumberTokens.of(payment.references(), payment.text())
                .forEach(token -> addNumber(lookups, Rank.NUMBER, token));
        OrderTokens.of(payment.references(), payment.text())
                .forEach(order -> add(lookups, Rank.ORDER, DirectoryKeys.order(order)));
        addParty(lookups, payment.counterpartyAccount(), payment.counterpartyName());
        return List.copyOf(lookups);
    }

    /** Round 2: the keys of a remittance itself. */
    public static List<Lookup> of(Remittance remittance) {
        Set<Lookup> lookups = new LinkedHashSet<>();
        addStated(lookups, remittance);
        addParty(lookups, remittance.payerAccount(), remittance.payerName());
        return List.copyOf(lookups);
    }

    /**
     * Round 3: the keys under which a payer may have become known. What master data knows is not
     * for aliases to say otherwise.
     *
     * @param answers of round 2
     */
    public static List<Lookup> aliases(BankTransaction payment, Collection<Answer> answers) {
        boolean accountKnown = isKnown(answers, Rank.ACCOUNT);
        boolean nameKnown = accountKnown || isKnown(answers, Rank.NAME);
        List<Lookup> lookups = new ArrayList<>();
        if (!accountKnown && accountAlias(payment) != null) {
            lookups.add(new Lookup(Rank.ALIAS, accountAlias(payment)));
        }
        if (!nameKnown && nameAlias(payment) != null) {
            lookups.add(new Lookup(Rank.ALIAS, nameAlias(payment)));
        }
        return lookups;
    }

    private static boolean isKnown(Collection<Answer> answers, Rank rank) {
        return answers.stream()
                .anyMatch(answer -> answer.lookup().rank() == rank && !answer.entries().isEmpty());
    }

    private static String accountAlias(BankTransaction payment) {
        String account = DirectoryKeys.payerAccount(payment.counterpartyAccount());
        return account == null ? null : DirectoryKeys.alias(account);
    }

    private static String nameAlias(BankTransaction payment) {
        String name = DirectoryKeys.name(PartyName.withLegalForm(payment.counterpartyName()));
        return name == null ? null : DirectoryKeys.alias(name);
    }

    /** The keys of what a payment teaches about its payer. */
    public static List<String> aliasKeys(BankTransaction payment) {
        return Stream.of(accountAlias(payment), nameAlias(payment))
                .filter(Objects::nonNull)
                .toList();
    }

    private static void addStated(Set<Lookup> lookups, Remittance remittance) {
        if (remittance.customerId() != null) {
            add(lookups, Rank.REMITTANCE, DirectoryKeys.customer(remittance.customerId()));
        }
        for (RemittanceLine line : remittance.lines()) {
            String number = NormalForm.of(line.invoiceNumber());
            addNumber(lookups, Rank.REMITTANCE_LINE, number);
            String order = OrderTokens.form(number);
            add(lookups, Rank.ORDER, order == null ? null : DirectoryKeys.order(order));
        }
    }

    private static void addNumber(Set<Lookup> lookups, Rank rank, String form) {
        add(lookups, rank, DirectoryKeys.number(form));
        add(lookups, rank, DirectoryKeys.digits(form));
    }

    private static void addParty(Set<Lookup> lookups, String account, String name) {
        String party = PartyName.normalised(name);
        add(lookups, Rank.ACCOUNT, DirectoryKeys.payerAccount(account));
        add(lookups, Rank.FULL_NAME, DirectoryKeys.fullName(name));
        add(lookups, Rank.NAME, DirectoryKeys.name(party));
        add(lookups, Rank.SIMILAR_NAME, DirectoryKeys.block(party));
    }

    private static void add(Set<Lookup> lookups, Rank rank, String key) {
        if (key != null) {
            lookups.add(new Lookup(rank, key));
        }
    }
}
