package io.tieout.core.payables;

import io.tieout.core.coding.CoderChanges;
import io.tieout.core.results.Match;
import java.time.LocalDate;
import java.util.List;

/**
 * What has to be written to go on from here: of each kind what is new or other than it was. Nothing
 * is in it that did not change.
 *
 * @param papers to be written over those with the same key
 * @param forgottenPapers to be removed
 * @param forgottenOrders the numbers of orders to be removed, with what was posted of their
 *     receipts
 * @param bills marks to be written; without anything in them, to be removed
 * @param cases open ones to be written, closed ones to be removed
 * @param toldAhead to be written
 * @param caughtUp to be removed of what was told ahead
 * @param shown to be written, one for each bill
 * @param hidden ids of bills of which nothing is on show any more
 * @param flags to be written; without any, to be removed
 * @param people to be written; without anything in them, to be removed
 * @param coder what was learned of accounts
 * @param rulesSinceMillis of the rules that are followed now, to be written over; null if these are
 *     the same
 * @param accruedUntil the last period end, to be written over; null if it did not change
 */
public record PayablesChanges(
        List<KeptPaper> papers,
        List<PaperKey> forgottenPapers,
        List<OrderMark> orders,
        List<String> forgottenOrders,
        List<PostedReceipt> posted,
        List<PostedReceipt> forgottenPostings,
        List<BillMark> bills,
        List<CaseMark> cases,
        List<CaseMark> toldAhead,
        List<CaseMark> caughtUp,
        List<Match> shown,
        List<String> hidden,
        List<SpentMark> spent,
        List<FlagMark> flags,
        List<PeopleMark> people,
        CoderChanges coder,
        Long rulesSinceMillis,
        LocalDate accruedUntil) {}
