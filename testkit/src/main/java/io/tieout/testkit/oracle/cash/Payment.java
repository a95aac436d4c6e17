package io.tieout.testkit.oracle.cash;

import io.tieout.core.documents.BankTransaction;
import io.tieout.testkit.oracle.Parties;
import io.tieout.testkit.oracle.References;
import io.tieout.testkit.oracle.SpecialWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** A payment, or a return, with what was done with its money. */
final class Payment {

    /** The order of payments. */
    static final Comparator<Payment> ORDER =
            Comparator.comparing(Payment::day).thenComparing(Payment::id);

    private static final Set<String> PART =
            Set.of(
                    ("TEILZAHLUNG TEILBETRAG ANZAHLUNG ABSCHLAG RATE PART PARTIAL INSTALMENT"
                                    + " INSTALLMENT ACOMPTE")
                            .split(" ", -1));

    private final Dated<BankTransaction> dated;
    private final BankTransaction document;
    private final List<Application> applications = new ArrayList<>();
    private final Set<String> tokens;
    private final Set<String> references;
    private final Set<String> orders;
    private boolean returned;
    private boolean posted;
    private boolean wasApplied;

    Payment(Dated<BankTransaction> dated) {
        this.dated = dated;
        this.document = dated.document();
        this.tokens = Texts.tokens(document);
        this.references = Texts.typed(document);
        this.orders = Texts.orders(document);
    }

    static boolean isPayment(BankTransaction line) {
        return line.amount().signum() > 0 && !line.returned();
    }

    static boolean isReturn(BankTransaction line) {
        return line.amount().signum() < 0
                && (line.returned() || SpecialWords.sayReturned(line.text()));
    }

    Dated<BankTransaction> dated() {
        return dated;
    }

    BankTransaction document() {
        return document;
    }

    String id() {
        return document.id();
    }

    long amount() {
        return document.amount().minorUnits();
    }

    String currency() {
        return document.amount().currency();
    }

    LocalDate day() {
        return document.bookingDate();
    }

    /** {@code T(p)}. */
    Set<String> tokens() {
        return tokens;
    }

    /** Its typed references, in form {@code N}. */
    Set<String> references() {
        return references;
    }

    /** {@code O(p)}. */
    Set<String> orders() {
        return orders;
    }

    Set<String> strongKeys() {
        return References.strongKeys(document.references());
    }

    /** {@code P} of the counterparty; empty if unknown. */
    String party() {
        return Parties.normalised(document.counterpartyName());
    }

    /** The counterparty's account; empty if unknown. */
    String account() {
        return Parties.account(document.counterpartyAccount());
    }

    /** Likewise with its legal form. */
    String fullParty() {
        return Parties.withLegalForm(document.counterpartyName());
    }

    /** Whether the text says that this is a part of what is owed. */
    boolean saysPart() {
        return Texts.atoms(Texts.upper(document.text())).stream().anyMatch(PART::contains);
    }

    List<Application> applications() {
        return applications;
    }

    /** Whether something was applied at some time. */
    boolean wasApplied() {
        return wasApplied;
    }

    void apply(Application application) {
        applications.add(application);
        wasApplied = true;
    }

    boolean hasNothingApplied() {
        return applications.isEmpty();
    }

    boolean isAppliedTo(Owed owed) {
        return applications.stream()
                .flatMap(application -> application.parts().stream())
                .anyMatch(part -> part.owed() == owed);
    }

    /** Minor units not applied; zero once returned. */
    long unapplied() {
        long applied = applications.stream().mapToLong(Application::cash).sum();
        return returned ? 0 : amount() - applied;
    }

    boolean isReturned() {
        return returned;
    }

    void giveBack() {
        returned = true;
    }

    /** Whether its cash is in the books. */
    boolean isPosted() {
        return posted;
    }

    void post() {
        posted = true;
    }

    @Override
    public String toString() {
        return id();
    }
}
