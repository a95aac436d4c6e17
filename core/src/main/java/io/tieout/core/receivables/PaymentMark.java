package io.tieout.core.receivables;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What has to be remembered about a payment besides its document, so that a scope can be built
 * again from rows. Plain values only.
 *
 * @param receiptPosted whether its cash was posted
 * @param seen whether inferred rules have looked at it
 * @param returnedBy id of the return that gave it back; null if none did
 * @param applicationsEver how many applications it had, those taken back included
 * @param proposal null if nothing is proposed
 */
public record PaymentMark(
        String paymentId,
        boolean receiptPosted,
        boolean seen,
        String returnedBy,
        int applicationsEver,
        List<ApplicationMark> applications,
        ApplicationMark proposal) {

    public PaymentMark {
        Objects.requireNonNull(paymentId, "paymentId");
        applications = List.copyOf(applications);
    }

    /** An {@link Application} without its payment. */
    public record ApplicationMark(
            String rule,
            int ordinal,
            List<LineMark> lines,
            List<String> remittances,
            double confidence,
            String decidedBy,
            long atMillis) {

        public ApplicationMark {
            lines = List.copyOf(lines);
            remittances = List.copyOf(remittances);
        }

        /**
         * @param values what its lines were valued at; null if they were not
         */
        static ApplicationMark of(Application application, List<LineValue> values) {
            List<LineMark> lines = new ArrayList<>();
            for (int i = 0; i < application.lines().size(); i++) {
                LineValue value = values == null ? null : values.get(i);
                lines.add(LineMark.of(application.lines().get(i), value));
            }
            return new ApplicationMark(
                    application.rule(),
                    application.ordinal(),
                    lines,
                    application.remittances(),
                    application.confidence(),
                    application.decidedBy(),
                    application.atMillis());
        }

        /** What the lines were valued at; null if they were not. */
        List<LineValue> values() {
            return lines.stream().anyMatch(line -> line.value() == null)
                    ? null
                    : lines.stream().map(LineMark::value).toList();
        }

        Application restored(Payment payment, ScopeItems items) {
            return new Application(
                    payment,
                    rule,
                    ordinal,
                    lines.stream().map(line -> line.restored(items)).toList(),
                    remittances,
                    confidence,
                    decidedBy,
                    atMillis);
        }
    }

    /**
     * An {@link Applied} by the receivable's id; minor units.
     *
     * @param kind name of the {@link DeductionKind}; null if there is no deduction
     * @param across what the cash settles in another currency; null within one currency
     * @param value in the company's currency; null if it was not valued
     */
    public record LineMark(
            String receivableId,
            long cash,
            long discount,
            long deduction,
            String kind,
            long difference,
            long late,
            long shortfall,
            Long across,
            LineValue value) {

        /** Within one currency, and not valued. */
        public LineMark(
                String receivableId,
                long cash,
                long discount,
                long deduction,
                String kind,
                long difference,
                long late,
                long shortfall) {
            this(
                    receivableId,
                    cash,
                    discount,
                    deduction,
                    kind,
                    difference,
                    late,
                    shortfall,
                    null,
                    null);
        }

        static LineMark of(Applied line, LineValue value) {
            return new LineMark(
                    line.receivable().id(),
                    line.cash(),
                    line.discount(),
                    line.deduction(),
                    line.kind() == null ? null : line.kind().name(),
                    line.difference(),
                    line.late(),
                    line.shortfall(),
                    line.across(),
                    value);
        }

        Applied restored(ScopeItems items) {
            return new Applied(
                    items.receivable(receivableId),
                    cash,
                    discount,
                    deduction,
                    kind == null ? null : DeductionKind.valueOf(kind),
                    difference,
                    late,
                    shortfall,
                    across);
        }
    }
}
