package io.tieout.operators.forecast;

import io.tieout.core.receivables.AccountItem;
import java.util.Objects;

/**
 * What a forecast is made of: an item of a customer's account, or the segment of a customer.
 *
 * @param item null if it is a segment
 * @param segment null if it is an item
 */
public record ForecastInput(String companyId, AccountItem item, CustomerSegment segment) {

    public ForecastInput {
        Objects.requireNonNull(companyId, "companyId");
        if ((item == null) == (segment == null)) {
            throw new IllegalArgumentException("either an item or a segment");
        }
    }

    public static ForecastInput of(AccountItem item) {
        return new ForecastInput(item.companyId(), item, null);
    }
}
