package io.tieout.testkit.oracle.cash;

import io.tieout.testkit.oracle.JaroWinkler;
import io.tieout.testkit.oracle.JaroWinkler.Similarity;
import io.tieout.testkit.oracle.Parties;
import io.tieout.testkit.oracle.References;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** What can be looked up about customers (section 2, round 2), by reading all there is. */
final class Directories {

    private static final int SHORTEST_NUMBER = 5;
    private static final int FEWEST_DIGITS = 6;
    private static final int SHORTEST_NAME = 6;
    private static final int BLOCK = 4;
    private static final int SIMILAR_PERCENT = 92;
    private static final int CERTAIN_PERCENT = 97;
    private static final int SHORTEST_CUT = 12;
    private static final int APART_PERCENT = 4;

    private final CustomerBook book;
    private final List<Owed> owed;

    Directories(CustomerBook book, List<Owed> owed) {
        this.book = book;
        this.owed = owed;
    }

    void receivable(String id, Answers answers) {
        owed.stream()
                .filter(one -> one.id().equals(id))
                .forEach(one -> answers.addOwed(Rank.DECISION, one));
    }

    void customer(String id, Answers answers) {
        if (id != null && book.ids().contains(id)) {
            answers.addCustomer(Rank.REMITTANCE, id);
        }
    }

    void line(String number, Answers answers) {
        String n = References.normalised(number);
        numbered(List.of(n), (one, key) -> answers.addOwed(Rank.LINES, one));
        orders(List.of(Texts.order(n)), answers);
    }

    void orders(Collection<String> orders, Answers answers) {
        for (String order : orders) {
            owed.stream()
                    .filter(one -> one.orders().contains(order))
                    .forEach(one -> answers.addOrdered(order, one));
        }
    }

    void tokens(Collection<String> tokens, Answers answers) {
        numbered(tokens, answers::addNumbered);
    }

    /** Number and digits are asked for each alone. */
    private void numbered(Collection<String> stated, BiConsumer<Owed, String> answer) {
        for (String n : stated) {
            String digits = Texts.digits(n);
            for (Owed one : owed) {
                boolean byNumber = n.length() >= SHORTEST_NUMBER && n.equals(one.number());
                boolean byDigits =
                        digits.length() >= FEWEST_DIGITS && one.digits().contains(digits);
                if (byNumber) {
                    answer.accept(one, n);
                }
                if (byDigits) {
                    answer.accept(one, digits);
                }
            }
        }
    }

    void virtualAccount(String account, Answers answers) {
        for (String customer : book.ids()) {
            if (book.hasVirtualAccount(customer, account)) {
                answers.addCustomer(Rank.VIRTUAL, customer);
            }
        }
    }

    void issued(Collection<String> references, Answers answers) {
        for (Owed one : owed) {
            if (one.references().stream().anyMatch(references::contains)) {
                answers.addOwed(Rank.ISSUED, one);
            }
        }
    }

    private void account(String account, Answers answers) {
        for (String customer : book.ids()) {
            if (book.payerAccounts(customer).contains(account)) {
                answers.addCustomer(Rank.ACCOUNT, customer);
            }
        }
    }

    /** By account and by name, as far as they are known. */
    void party(String account, String name, Answers answers) {
        String party = Parties.normalised(name);
        if (!account.isEmpty()) {
            account(account, answers);
        }
        if (!party.isEmpty()) {
            name(party, Parties.withLegalForm(name), answers);
        }
    }

    /**
     * @param fullParty the name with its legal form
     */
    private void name(String party, String fullParty, Answers answers) {
        for (String customer : book.ids()) {
            if (book.names(customer).contains(party)) {
                answers.addCustomer(Rank.NAME, customer);
            }
            boolean full = !fullParty.equals(party);
            if (full && book.fullNames(customer).contains(fullParty)) {
                answers.addCustomer(Rank.FULL_NAME, customer);
            }
        }
        if (party.length() < SHORTEST_NAME) {
            return;
        }
        if (answers.families(Rank.NAME).isEmpty()) {
            similar(party, answers);
        } else if (answers.families(Rank.FULL_NAME).isEmpty()) {
            longer(party, answers);
        }
    }

    /** The payer may have left out how its name goes on. */
    private void longer(String party, Answers answers) {
        for (String customer : book.ids()) {
            if (book.names(customer).stream().anyMatch(name -> name.startsWith(party + " "))) {
                answers.addCustomer(Rank.NAME, customer);
            }
        }
    }

    private void similar(String party, Answers answers) {
        Map<String, Similarity> customers = new HashMap<>();
        Map<String, Similarity> families = new HashMap<>();
        for (String customer : book.ids()) {
            for (String name : book.names(customer)) {
                if (name.length() >= SHORTEST_NAME && block(name).equals(block(party))) {
                    customers.merge(customer, similarity(party, name), Directories::larger);
                    families.merge(
                            book.root(customer), similarity(party, name), Directories::larger);
                }
            }
        }
        families.forEach(
                (root, similarity) -> {
                    if (similarity.isAtLeast(SIMILAR_PERCENT) && standsOut(root, families)) {
                        answers.setFaint(!similarity.isAtLeast(CERTAIN_PERCENT));
                        customers.forEach(
                                (customer, own) -> {
                                    if (book.root(customer).equals(root)
                                            && own.compareTo(similarity) == 0) {
                                        answers.addCustomer(Rank.SIMILAR, customer);
                                    }
                                });
                    }
                });
    }

    /** A name that is cut off is as good as the whole. */
    private static Similarity similarity(String party, String name) {
        boolean cut =
                Math.min(party.length(), name.length()) >= SHORTEST_CUT
                        && (party.startsWith(name) || name.startsWith(party));
        return cut ? Similarity.whole() : JaroWinkler.of(party, name);
    }

    private static boolean standsOut(String root, Map<String, Similarity> families) {
        Similarity own = families.get(root);
        return families.entrySet().stream()
                .filter(other -> !other.getKey().equals(root))
                .map(Map.Entry::getValue)
                .allMatch(
                        other ->
                                other.compareTo(own) < 0
                                        && !own.isNearerThan(APART_PERCENT, other));
    }

    private static Similarity larger(Similarity a, Similarity b) {
        return Comparator.<Similarity>naturalOrder().compare(a, b) >= 0 ? a : b;
    }

    private static String block(String party) {
        String joined = party.replace(" ", "");
        return joined.substring(0, Math.min(BLOCK, joined.length()));
    }
}
