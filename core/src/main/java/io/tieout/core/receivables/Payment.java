package io.tieout.core.receivables;

import io.tieout.core.bank.Words;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.money.Money;
import io.tieout.core.parties.PartyName;
import io.tieout.core.references.NumberTokens;
import io.tieout.core.references.OrderTokens;
import io.tieout.core.references.ReferenceKeys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Money from a customer, or its return, as the rules see it: its comparable features and what was
 * done with it. Amounts are minor units of its currency.
 */
public final class Payment {

    /** By booking day, then id: the order in which payments are applied. */
    public static final Comparator<Payment> ORDER =
            Comparator.comparingInt(Payment::day).thenComparing(Payment::id);

    private static final Set<String> PART_WORDS =
            Set.of(
                    "TEILZAHLUNG",
                    "TEILBETRAG",
                    "ANZAHLUNG",
                    "ABSCHLAG",
                    "RATE",
                    "PART",
                    "PARTIAL",
                    "INSTALMENT",
                    "INSTALLMENT",
                    "ACOMPTE");

    private final String id;
    private final String accountId;
    private final String currency;
    private final long amount;
    private final int day;
    private final String party;
    private final String account;
    private final String text;
    private final Set<String> tokens;
    private final Set<String> typed;
    private final Set<String> orders;
    private final Set<String> strong;
    private final String payer;
    private final boolean weak;
    private final long contentHash;
    private final long observedAtMillis;

    private final List<Application> applications = new ArrayList<>(1);
    private int applicationsEver;
    private String returnedBy;
    private boolean receiptPosted;

    private Payment(
            BankTransaction line,
            String payer,
            boolean weak,
            long observedAtMillis,
            long contentHash) {
        this.id = line.id();
        this.accountId = line.accountId();
        this.currency = line.amount().currency();
        this.amount = line.amount().minorUnits();
        this.day = Math.toIntExact(line.bookingDate().toEpochDay());
        this.party = PartyName.normalised(line.counterpartyName());
        this.account = account(line.counterpartyAccount());
        this.text = line.text();
        this.tokens = NumberTokens.of(line.references(), line.text());
        this.typed = NumberTokens.typed(line.references(), line.text());
        this.orders = OrderTokens.of(line.references(), line.text());
        this.strong = ReferenceKeys.strong(line.references());
        this.payer = payer;
        this.weak = weak;
        this.contentHash = contentHash;
        this.observedAtMillis = observedAtMillis;
    }

    /** Whether the line is a payment that may be applied. */
    public static boolean isPayment(BankTransaction line) {
        return line.booking() == BookingStatus.BOOKED
                && line.amount().signum() > 0
                && !line.returned();
    }

    /** Whether the line gives a payment back. */
    public static boolean isReturn(BankTransaction line) {
        return line.booking() == BookingStatus.BOOKED
                && line.amount().signum() < 0
                && (line.returned() || Words.sayReturned(line.text().toUpperCase(Locale.ROOT)));
    }

    /**
     * A payment or a return.
     *
     * @param payer the customer who paid; null if only the family is known
     * @param weak whether a similar name is all that speaks for the payer
     */
    public static Payment of(
            BankTransaction line,
            String payer,
            boolean weak,
            long observedAtMillis,
            long contentHash) {
        return new Payment(line, payer, weak, observedAtMillis, contentHash);
    }

    /** An account number as it is compared: without blanks, upper case; empty if null. */
    public static String account(String account) {
        return account == null ? "" : account.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    public String id() {
        return id;
    }

    /** The bank account it arrived on. */
    public String accountId() {
        return accountId;
    }

    public String currency() {
        return currency;
    }

    /** Positive for a payment, negative for a return. */
    public long amount() {
        return amount;
    }

    /** Booking date in days since 1970-01-01. */
    public int day() {
        return day;
    }

    /** The name of who paid in normal form; empty if unknown. */
    public String party() {
        return party;
    }

    /** The account of who paid; empty if unknown. */
    public String account() {
        return account;
    }

    public String text() {
        return text;
    }

    /** Whether the text says that this is a part of what is owed. */
    public boolean saysPart() {
        return NumberTokens.atoms(text).stream().anyMatch(PART_WORDS::contains);
    }

    /** Whether the text has a word that may be a document's number. */
    public boolean quotesNumber() {
        return NumberTokens.quotesNumber(text);
    }

    /** The document numbers it may quote. */
    public Set<String> tokens() {
        return tokens;
    }

    /** Its typed references in normal form. */
    public Set<String> typed() {
        return typed;
    }

    /** The orders it may quote. */
    public Set<String> orders() {
        return orders;
    }

    /** Its references that are unique by construction, with their family. */
    public Set<String> strong() {
        return strong;
    }

    /** The customer who paid; null if only the family is known. */
    public String payer() {
        return payer;
    }

    public boolean isWeak() {
        return weak;
    }

    public long contentHash() {
        return contentHash;
    }

    public long observedAtMillis() {
        return observedAtMillis;
    }

    /** What was done with it and not taken back. */
    public List<Application> applications() {
        return List.copyOf(applications);
    }

    public boolean isApplied() {
        return !applications.isEmpty();
    }

    /** Whether it was given back; then nothing of it is applied or unapplied. */
    public boolean isReturned() {
        return returnedBy != null;
    }

    /** The return that gave it back; null if none did. */
    String returnedBy() {
        return returnedBy;
    }

    /** What is neither applied nor returned. */
    public long unapplied() {
        if (isReturned()) {
            return 0;
        }
        long rest = amount;
        for (Application application : applications) {
            rest -= application.cash();
        }
        return rest;
    }

    /** How it stands on the customer's account: with less than nothing, as it reduces the debt. */
    AccountItem accountItem(String companyId, String familyId, int asOfDay) {
        return new AccountItem(
                companyId,
                familyId,
                payer == null ? "" : payer,
                AccountItem.Kind.PAYMENT,
                id,
                "",
                "",
                new Money(Math.negateExact(amount), currency),
                new Money(Math.negateExact(unapplied()), currency),
                day,
                day,
                false,
                AccountItem.NOT_CLEARED,
                asOfDay);
    }

    int applicationsEver() {
        return applicationsEver;
    }

    boolean isReceiptPosted() {
        return receiptPosted;
    }

    void postReceipt() {
        receiptPosted = true;
    }

    void add(Application application) {
        applications.add(application);
        applicationsEver++;
    }

    void remove(Application application) {
        applications.remove(application);
    }

    void forgetLast() {
        applicationsEver--;
    }

    void giveBack(String returnId) {
        returnedBy = returnId;
    }

    void restore(PaymentMark mark) {
        applicationsEver = mark.applicationsEver();
        receiptPosted = mark.receiptPosted();
    }

    @Override
    public String toString() {
        return id;
    }
}
