package io.tieout.benchmarks.peers;

import java.math.BigDecimal;
import java.util.List;

/**
 * All that plain Flink knows of one order line.
 *
 * @param price null as long as it is not ordered
 * @param free received and not billed
 */
public record OrderStanding(BigDecimal price, BigDecimal free, List<Billed> waiting) {

    static final OrderStanding NOTHING = new OrderStanding(null, BigDecimal.ZERO, List.of());

    /** A line of an invoice that waits for its order or goods. */
    public record Billed(String id, BigDecimal quantity, BigDecimal price) {}
}
