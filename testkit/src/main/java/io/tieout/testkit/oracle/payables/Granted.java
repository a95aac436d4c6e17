package io.tieout.testkit.oracle.payables;

import java.util.List;
import java.util.Map;

/**
 * An invoice or credit note that was granted, as it was then.
 *
 * @param charges by order
 */
record Granted(Paper paper, List<Claim> claims, Map<String, Long> charges) {}
