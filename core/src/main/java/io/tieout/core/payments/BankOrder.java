package io.tieout.core.payments;

import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.PayingAccount;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.documents.VendorPayment;
import io.tieout.core.documents.VendorPaymentLine;
import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What banks are told: the payments of an approved proposal, account by account. It exists only of
 * a proposal that a second person approved.
 */
public final class BankOrder {

    private final String id;
    private final String companyId;
    private final String approvedBy;
    private final LocalDate executionDate;
    private final List<Part> parts;

    /**
     * The payments from one account, which has one currency.
     *
     * @param payments at least one, in order of end-to-end id
     */
    public record Part(PayingAccount account, List<ProposedPayment> payments) {

        public Part {
            payments = List.copyOf(payments);
            for (ProposedPayment payment : payments) {
                if (!payment.fromAccount().equals(account.id())
                        || !payment.amount().currency().equals(account.available().currency())) {
                    throw new IllegalArgumentException(
                            payment.endToEndId() + " is not paid from " + account.id());
                }
            }
        }

        public String currency() {
            return account.available().currency();
        }

        public Money total() {
            return payments.stream()
                    .map(ProposedPayment::amount)
                    .reduce(Money.zero(currency()), Money::plus);
        }
    }

    private BankOrder(PaymentProposal proposal, List<Part> parts) {
        this.id = proposal.id();
        this.companyId = proposal.companyId();
        this.approvedBy = proposal.approvedBy();
        this.executionDate = proposal.runDate();
        this.parts = List.copyOf(parts);
    }

    /**
     * @param accounts those of the company, with what their banks have to be told
     * @throws PaymentProposal.RefusedException if the proposal is not approved, pays nothing, or
     *     pays from an account that is not among them
     */
    static BankOrder of(PaymentProposal proposal, Collection<PayingAccount> accounts) {
        if (proposal.state() == ProposalState.PROPOSED) {
            throw new PaymentProposal.RefusedException(
                    "a proposal that is PROPOSED cannot be exported: " + proposal.id());
        }
        if (proposal.payments().isEmpty()) {
            throw new PaymentProposal.RefusedException(proposal.id() + " pays nothing");
        }
        Map<String, PayingAccount> byId =
                accounts.stream().collect(Collectors.toMap(PayingAccount::id, Function.identity()));
        Map<String, List<ProposedPayment>> byAccount = new TreeMap<>();
        for (ProposedPayment payment : proposal.payments()) {
            byAccount.computeIfAbsent(payment.fromAccount(), id -> new ArrayList<>()).add(payment);
        }
        List<Part> parts = new ArrayList<>();
        byAccount.forEach((id, payments) -> parts.add(new Part(account(byId, id), payments)));
        return new BankOrder(proposal, parts);
    }

    private static PayingAccount account(Map<String, PayingAccount> byId, String id) {
        PayingAccount account = byId.get(id);
        if (account == null) {
            throw new PaymentProposal.RefusedException("the proposal does not have account " + id);
        }
        return account;
    }

    /** That of the proposal; tells one order from another at the bank. */
    public String id() {
        return id;
    }

    /** The day of the run. */
    public LocalDate executionDate() {
        return executionDate;
    }

    /** At least one, in order of account. */
    public List<Part> parts() {
        return parts;
    }

    public List<ProposedPayment> payments() {
        return parts.stream().flatMap(part -> part.payments().stream()).toList();
    }

    /**
     * What the cash books expect the bank to book: one entry a payment, with its end-to-end id and
     * the invoices, so that the bank's line ties out against it.
     */
    public List<LedgerEntry> expectedEntries() {
        return payments().stream().map(this::entry).toList();
    }

    /** What the books are told: each payment with the bills that it settles. */
    public List<VendorPayment> vendorPayments() {
        return payments().stream()
                .map(
                        payment ->
                                new VendorPayment(
                                        payment.endToEndId(),
                                        companyId,
                                        payment.fromAccount(),
                                        payment.vendorId(),
                                        payment.vendorName(),
                                        executionDate,
                                        payment.amount(),
                                        approvedBy,
                                        payment.lines().stream().map(BankOrder::line).toList()))
                .toList();
    }

    private static VendorPaymentLine line(ProposedLine line) {
        return new VendorPaymentLine(
                line.payable().invoiceId(),
                line.payable().number(),
                line.amount(),
                line.discount());
    }

    /** The end-to-end id of the payment that an expected entry is for; empty for other entries. */
    public static String referenceOf(String entryId) {
        return entryId.startsWith(OpenPayables.SENT)
                ? entryId.substring(OpenPayables.SENT.length())
                : "";
    }

    private LedgerEntry entry(ProposedPayment payment) {
        List<Reference> references = new ArrayList<>();
        references.add(new Reference(ReferenceType.END_TO_END, payment.endToEndId()));
        payment.lines().stream()
                .map(line -> line.payable().number())
                .distinct()
                .forEach(it -> references.add(new Reference(ReferenceType.INVOICE, it)));
        return new LedgerEntry(
                OpenPayables.SENT + payment.endToEndId(),
                payment.fromAccount(),
                payment.amount().negated(),
                executionDate,
                payment.vendorName(),
                payment.creditorAccount(),
                references,
                "",
                "payment");
    }
}
