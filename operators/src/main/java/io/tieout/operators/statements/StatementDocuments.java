package io.tieout.operators.statements;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.Numbering;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementSide;
import io.tieout.core.documents.Vendor;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Takes statements, and the parties that master data have, to their accounts. */
public final class StatementDocuments implements FlatMapFunction<Observed, AccountInput> {

    private static final long serialVersionUID = 1L;

    private static final String DEFAULT_COMPANY = "default";

    @Override
    public void flatMap(Observed observed, Collector<AccountInput> out) {
        CanonicalEvent event = observed.event();
        long at = observed.observedAtMillis();
        if (event instanceof PartyStatement statement) {
            out.collect(AccountInput.of(statement.of(DEFAULT_COMPANY), at));
        } else if (event instanceof Vendor vendor) {
            String company = vendor.companyId() == null ? DEFAULT_COMPANY : vendor.companyId();
            out.collect(
                    AccountInput.known(
                            company,
                            StatementSide.VENDOR,
                            vendor.id(),
                            vendor.numbering(),
                            address(vendor),
                            at));
        } else if (event instanceof Customer customer) {
            out.collect(
                    AccountInput.known(
                            DEFAULT_COMPANY,
                            StatementSide.CUSTOMER,
                            customer.id(),
                            Numbering.NEVER,
                            at));
        }
    }

    /** Where its bills come from; a domain alone is nobody's address. */
    private static String address(Vendor vendor) {
        return vendor.senders().stream()
                .filter(sender -> sender.indexOf('@') > 0)
                .findFirst()
                .orElse("");
    }
}
