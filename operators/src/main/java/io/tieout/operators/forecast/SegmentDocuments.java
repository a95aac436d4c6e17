package io.tieout.operators.forecast;

import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.Customer;
import io.tieout.operators.company.CompanyDocument;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Takes the segments out of the customers among a company's documents. */
final class SegmentDocuments implements FlatMapFunction<CompanyDocument, ForecastInput> {

    private static final long serialVersionUID = 1L;

    @Override
    public void flatMap(CompanyDocument of, Collector<ForecastInput> out) {
        if (of.document().event() instanceof Customer customer) {
            CustomerSegment segment =
                    new CustomerSegment(
                            customer.id(),
                            customer.segment() == null ? "" : customer.segment(),
                            of.document().observedAtMillis(),
                            ContentHash.of(customer));
            out.collect(new ForecastInput(of.companyId(), null, segment));
        }
    }
}
