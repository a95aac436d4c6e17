package io.tieout.core.payables;

import io.tieout.core.coding.CoderMemory;
import io.tieout.core.results.Match;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * All that is kept of a company's payables: enough to go on where another run stood.
 *
 * @param settledUntilMillis the last tick that was settled; {@link Long#MIN_VALUE} before the first
 * @param rulesSinceMillis when the rules that it followed came into force; {@link Long#MIN_VALUE}
 *     as configured
 * @param toldAhead exceptions of which more was told than is settled, as they were told
 * @param shown provisional matches that are on show
 * @param coder what was learned of accounts
 * @param accruedUntil the last period end that is done; null if none is
 */
public record PayablesMemory(
        long settledUntilMillis,
        long rulesSinceMillis,
        List<KeptPaper> papers,
        List<BillMark> bills,
        List<OrderMark> orders,
        List<PostedReceipt> posted,
        List<CaseMark> cases,
        List<CaseMark> toldAhead,
        List<Match> shown,
        List<SpentMark> spent,
        List<FlagMark> flags,
        List<PeopleMark> people,
        CoderMemory coder,
        LocalDate accruedUntil) {

    public PayablesMemory {
        papers = List.copyOf(papers);
        bills = List.copyOf(bills);
        orders = List.copyOf(orders);
        posted = List.copyOf(posted);
        cases = List.copyOf(cases);
        toldAhead = List.copyOf(toldAhead);
        shown = List.copyOf(shown);
        spent = List.copyOf(spent);
        flags = List.copyOf(flags);
        people = List.copyOf(people);
        Objects.requireNonNull(coder, "coder");
    }
}
