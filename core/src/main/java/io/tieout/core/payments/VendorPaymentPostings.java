package io.tieout.core.payments;

import io.tieout.core.documents.VendorPayment;
import io.tieout.core.documents.VendorPaymentLine;
import io.tieout.core.ids.DeterministicId;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The journal of a payment that was sent: what is owed to the vendor goes down by the money and by
 * the discounts that are taken. The money is in transit until the bank books it.
 */
public final class VendorPaymentPostings {

    public static final String DISCOUNTS_TAKEN = "discounts-taken";

    private static final String QUEUE = "payables";

    private VendorPaymentPostings() {}

    /** The company of a payment; {@code default} if it names none. */
    public static String companyOf(VendorPayment payment) {
        return payment.companyId() == null ? Payable.DEFAULT_COMPANY : payment.companyId();
    }

    /** That a payment came again and says something else. */
    public static ExceptionItem conflict(VendorPayment other, long contentHash, long atMillis) {
        return new ExceptionItem(
                DeterministicId.of(
                        "x",
                        List.of(
                                QUEUE,
                                Reason.CONFLICTING_DUPLICATE.name(),
                                other.stream(),
                                companyOf(other),
                                other.id(),
                                Long.toString(contentHash))),
                QUEUE,
                Reason.CONFLICTING_DUPLICATE,
                Severity.HIGH,
                companyOf(other),
                List.of(other.id()),
                other.amount(),
                atMillis,
                ExceptionStatus.OPEN,
                "Payment " + other.id() + " came again with other content; the first one counts.",
                List.of());
    }

    /** Balanced; dated with the day on which the bank is told to pay. */
    public static Journal of(VendorPayment payment, long atMillis) {
        String company = companyOf(payment);
        Money discount = payment.discount();
        List<JournalLine> lines = new ArrayList<>();
        lines.add(
                new JournalLine(
                        "bank-in-transit:" + payment.accountId(),
                        payment.amount().negated(),
                        null));
        if (!discount.isZero()) {
            lines.add(new JournalLine(DISCOUNTS_TAKEN, discount.negated(), null));
        }
        lines.add(
                new JournalLine(
                        "payables:" + payment.vendorId(), payment.amount().plus(discount), null));
        return new Journal(
                DeterministicId.of("j", List.of("payment", company, payment.id())),
                company,
                payment.executionDate(),
                "payment of "
                        + payment.lines().stream()
                                .map(VendorPaymentLine::number)
                                .distinct()
                                .collect(Collectors.joining(", ")),
                payment.id(),
                payment.approvedBy().isEmpty() ? "rule" : payment.approvedBy(),
                atMillis,
                lines);
    }
}
