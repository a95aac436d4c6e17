package io.tieout.console.payments;

import io.tieout.console.views.MoneyView;
import java.util.List;

/** What is told of payment proposals. */
public final class PaymentViews {

    private PaymentViews() {}

    /**
     * A proposal in a list.
     *
     * @param name of its place, which addresses it
     * @param state "proposed", "approved", "exported" or "unreadable"
     * @param complaint why it cannot be read; null if it can
     * @param paid how many of its payments the bank has booked, as far as they are tied out
     * @param version changes with every change
     */
    public record Row(
            String name,
            String id,
            String companyId,
            String runDate,
            String state,
            String complaint,
            List<String> makers,
            String approvedBy,
            String exportedAs,
            int payments,
            int paid,
            List<MoneyView> totals,
            int leftOut,
            String version) {}

    /**
     * One of our accounts that is paid from.
     *
     * @param left what is available less what the proposal pays from it
     */
    public record FromAccount(
            String id, String holder, MoneyView available, MoneyView planned, MoneyView left) {}

    /**
     * A bill or credit note that is paid.
     *
     * @param annualReturnPercent what paying it now earns in a year; null without discount
     */
    public record Bill(
            String invoiceId,
            String number,
            String dueDate,
            MoneyView amount,
            MoneyView discount,
            String annualReturnPercent,
            String reason) {}

    /**
     * One transfer.
     *
     * @param paid whether the bank's line is tied out against it
     */
    public record Payment(
            String endToEndId,
            String vendorName,
            String toAccount,
            String fromAccount,
            MoneyView amount,
            boolean paid,
            List<Bill> bills) {}

    /**
     * A bill or credit note that is not paid.
     *
     * @param held why it must not be paid; null if it may
     * @param mayInclude whether a person may put it in
     */
    public record Left(
            String invoiceId,
            String number,
            String vendorName,
            String dueDate,
            MoneyView open,
            MoneyView discount,
            String annualReturnPercent,
            String reason,
            String held,
            boolean mayInclude) {}

    /**
     * All of a proposal.
     *
     * @param hurdlePercent what money had to earn in a year; null if that is not known
     * @param forms in which it may be exported
     * @param mayChange whether who asks may change it, and likewise the others
     */
    public record Detail(
            Row proposal,
            String hurdlePercent,
            List<FromAccount> accounts,
            List<Payment> payments,
            List<Left> leftOut,
            List<String> forms,
            boolean mayChange,
            boolean mayApprove,
            boolean mayExport) {}

    /**
     * What is to be done with a proposal.
     *
     * @param version that the person saw; 412 if it is another
     * @param invoiceId to take out or put in
     * @param runDate the new day
     * @param form of the bank's file
     */
    public record Request(String version, String invoiceId, String runDate, String form) {

        /** The same of what was read in another version. */
        public Request withVersion(String other) {
            return new Request(other, invoiceId, runDate, form);
        }
    }
}
