package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.Remittance;
import io.tieout.testkit.oracle.Parties;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** One company: finds whose each payment is and hands everything to its scope. */
final class CompanyRun {

    private final Documents documents;
    private final List<Owed> owed = new ArrayList<>();
    private final Map<String, Observed> transactions = new HashMap<>();
    private final List<Payment> payments = new ArrayList<>();
    private final List<Payment> returns = new ArrayList<>();
    private final List<DecisionEvent> decisions;
    private final CustomerBook book;
    private final Directories directories;
    private final Rates rates;
    private final Aliases aliases = new Aliases();
    private final SortedMap<String, Identification> identified = new TreeMap<>();

    CompanyRun(String company, Documents documents, CashOracleSettings settings) {
        this.documents = documents;
        this.decisions =
                documents.decisions().stream().map(d -> (DecisionEvent) d.event()).toList();
        for (Receivable receivable : documents.receivables()) {
            if (company.equals(orOnly(receivable.companyId())) && Owed.takesPart(receivable)) {
                owed.add(new Owed(receivable));
            }
        }
        owed.sort(Owed.ORDER);
        for (Observed observed : documents.transactions()) {
            BankTransaction line = (BankTransaction) observed.event();
            if (company.equals(settings.companyOfAccount().apply(line.accountId()))) {
                add(line, observed);
            }
        }
        payments.sort(Payment.ORDER);
        returns.sort(Payment.ORDER);
        List<Customer> customers =
                documents.customers().stream()
                        .filter(customer -> company.equals(orOnly(customer.companyId())))
                        .toList();
        this.book = new CustomerBook(customers, owed);
        this.directories = new Directories(book, owed);
        this.rates = new Rates(settings.currencyOfCompany().apply(company), documents.rates());
    }

    private void add(BankTransaction line, Observed observed) {
        if (Payment.isPayment(line)) {
            payments.add(new Payment(line));
        } else if (Payment.isReturn(line)) {
            returns.add(new Payment(line));
        }
        transactions.put(line.id(), observed);
    }

    static String orOnly(String company) {
        return company == null ? CashOracleSettings.ONLY_COMPANY : company;
    }

    CustomerBook book() {
        return book;
    }

    List<Payment> payments() {
        return payments;
    }

    List<Payment> returns() {
        return returns;
    }

    /** Of each payment and return by its id. */
    SortedMap<String, Identification> identified() {
        return identified;
    }

    /** The scopes by root, settled. */
    SortedMap<String, Scope> settle() {
        identify();
        SortedMap<String, Scope> scopes = new TreeMap<>();
        Set<String> roots = new HashSet<>();
        identified.values().stream()
                .filter(Identification::isIdentified)
                .forEach(one -> roots.add(one.root()));
        for (String root : roots) {
            Scope scope = scope(root);
            scope.keepBooks(rates);
            scope.settle();
            scopes.put(root, scope);
        }
        return scopes;
    }

    private void identify() {
        Map<String, Answers> answers = new TreeMap<>();
        List<Payment> all = new ArrayList<>(payments);
        all.addAll(returns);
        for (Payment payment : all) {
            Answers own = ask(payment);
            answers.put(payment.id(), own);
            identified.put(payment.id(), decide(own, payment));
        }
        learn();
        for (Payment payment : all) {
            if (!identified.get(payment.id()).isIdentified()) {
                Answers own = answers.get(payment.id());
                askAliases(payment, own);
                identified.put(payment.id(), decide(own, payment));
            }
        }
    }

    private static Identification decide(Answers answers, Payment payment) {
        return new Gather(answers, Math.abs(payment.amount()), payment.currency()).decide();
    }

    private Answers ask(Payment payment) {
        Answers answers = new Answers(book);
        Hints hints = Hints.of(payment, documents.remittances(), decisions);
        for (DecisionEvent decision : hints.decisions()) {
            decision.rightIds().forEach(id -> directories.receivable(id, answers));
        }
        for (Remittance remittance : hints.remittances()) {
            directories.customer(remittance.customerId(), answers);
            remittance.lines().forEach(l -> directories.line(l.invoiceNumber(), answers));
        }
        directories.virtualAccount(payment.document().accountId(), answers);
        directories.issued(payment.references(), answers);
        directories.tokens(payment.tokens(), answers);
        askForParty(payment.account(), payment.document().counterpartyName(), answers);
        return answers;
    }

    /**
     * @param name null if unknown
     */
    private void askForParty(String account, String name, Answers answers) {
        String party = Parties.normalised(name);
        if (!account.isEmpty()) {
            directories.account(account, answers);
        }
        if (!party.isEmpty()) {
            directories.name(party, Parties.withLegalForm(name), answers);
        }
    }

    private Identification identify(Remittance remittance) {
        Answers answers = new Answers(book);
        directories.customer(remittance.customerId(), answers);
        remittance.lines().forEach(l -> directories.line(l.invoiceNumber(), answers));
        askForParty(Parties.account(remittance.payerAccount()), remittance.payerName(), answers);
        return new Gather(answers, 0, remittance.currency()).decide();
    }

    private void learn() {
        for (Payment payment : payments) {
            Identification own = identified.get(payment.id());
            if (own.teaches()) {
                aliases.confirm(payment, own.root(), observedAtMillis(payment));
            }
        }
        for (Observed observed : documents.decisions()) {
            DecisionEvent decision = (DecisionEvent) observed.event();
            if (decision.kind() == DecisionKind.REJECT) {
                unlearn(decision, observed.observedAtMillis());
            }
        }
    }

    private void unlearn(DecisionEvent decision, long observedAtMillis) {
        Set<String> roots = new HashSet<>();
        owed.stream()
                .filter(one -> decision.rightIds().contains(one.id()))
                .forEach(one -> roots.add(book.root(one.customer())));
        payments.stream()
                .filter(payment -> decision.leftIds().contains(payment.id()))
                .forEach(
                        payment ->
                                roots.forEach(
                                        root -> aliases.reject(payment, root, observedAtMillis)));
    }

    private long observedAtMillis(Payment payment) {
        return transactions.get(payment.id()).observedAtMillis();
    }

    private void askAliases(Payment payment, Answers answers) {
        if (answers.families(Rank.ACCOUNT).isEmpty()) {
            aliases.families(Aliases.accountKey(payment))
                    .forEach(root -> answers.addFamily(Rank.ALIAS, root));
        }
        if (answers.families(Rank.ACCOUNT).isEmpty() && answers.families(Rank.NAME).isEmpty()) {
            aliases.families(Aliases.nameKey(payment))
                    .forEach(root -> answers.addFamily(Rank.ALIAS, root));
        }
    }

    private Scope scope(String root) {
        Predicate<Payment> isOwn = payment -> root.equals(identified.get(payment.id()).root());
        List<Payment> ownPayments = payments.stream().filter(isOwn).toList();
        List<Remittance> remittances =
                documents.remittances().stream()
                        .filter(
                                one ->
                                        isHint(one, ownPayments)
                                                || root.equals(identify(one).root()))
                        .toList();
        return new Scope(
                root,
                book,
                owed.stream().filter(one -> book.root(one.customer()).equals(root)).toList(),
                ownPayments,
                returns.stream().filter(isOwn).toList(),
                remittances,
                decisions,
                identified);
    }

    private static boolean isHint(Remittance remittance, List<Payment> payments) {
        return payments.stream()
                .anyMatch(
                        payment ->
                                Hints.of(payment, List.of(remittance), List.of())
                                                .remittances()
                                                .size()
                                        == 1);
    }
}
