package io.tieout.core.bank;

import io.tieout.core.bank.rules.BankRules;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.RuleSet;
import io.tieout.core.ids.DeterministicId;
import io.tieout.core.matching.Tolerance;
import io.tieout.core.money.Money;
import io.tieout.core.results.Allocation;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import io.tieout.core.results.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Writes the verdicts of a tick as results, with the evidence from the documents. */
public final class BankResults {

    private static final String QUEUE = "bank";

    private final String accountId;
    private final String currency;
    private final Function<BankItem, CanonicalEvent> documents;
    private final PairHistoryEvidence pairHistory;
    private final Tolerance fee;

    /**
     * @param fee how far amounts of one reference may differ
     */
    BankResults(
            String accountId,
            String currency,
            Function<BankItem, CanonicalEvent> documents,
            PairHistoryEvidence pairHistory,
            Tolerance fee) {
        this.accountId = accountId;
        this.currency = currency;
        this.documents = documents;
        this.pairHistory = pairHistory;
        this.fee = fee;
    }

    /**
     * Hash of the scope, the sorted item ids, the rule and the version of its code: the same
     * whatever rules are in force.
     */
    public static String matchId(Claim claim) {
        List<String> parts = new ArrayList<>();
        parts.add(claim.first().scope());
        parts.add(claim.rule());
        parts.add(Integer.toString(BankRules.VERSION));
        parts.addAll(ids(claim.left()));
        parts.add("=");
        parts.addAll(ids(claim.right()));
        return DeterministicId.of("m", parts);
    }

    /** Where amounts differ, also by how much they might. */
    private List<Evidence> wayEvidence(OpenItem open, BankItem other) {
        List<Evidence> pair = pairEvidence(open.item(), other);
        if (open.reason() != Reason.AMOUNT_DIFFERS) {
            return pair;
        }
        boolean isBankLine = open.item().side() == Side.BANK;
        List<Evidence> all = new ArrayList<>(pair);
        all.add(
                1,
                fee.compared(
                        money((isBankLine ? other : open.item()).amount()),
                        money((isBankLine ? open.item() : other).amount())));
        return all;
    }

    /** The same for every state of the item's case. */
    static String exceptionId(String accountId, String currency, Side side, String itemId) {
        String scope = BankScope.name(accountId, currency);
        return DeterministicId.of("x", List.of(QUEUE, scope, side.name(), itemId));
    }

    /** A match by the rules as configured. */
    public Match match(Claim claim, MatchStatus status, long atMillis) {
        return match(claim, status, atMillis, RuleSet.CONFIGURED);
    }

    /**
     * @param ruleVersion of the rules in force when the claim was made
     */
    public Match match(Claim claim, MatchStatus status, long atMillis, int ruleVersion) {
        boolean claimed = status == MatchStatus.CONFIRMED;
        return new Match(
                claimed ? claim.first().claim() : matchId(claim),
                claim.kind(),
                claim.rule(),
                ruleVersion,
                status,
                accountId,
                claim.confidence(),
                ids(claim.left()),
                ids(claim.right()),
                allocations(claim),
                money(claim.difference()),
                claim.differenceReason(),
                evidence(claim),
                claim.decidedBy(),
                atMillis);
    }

    public ExceptionItem exception(OpenItem open, long atMillis, ExceptionStatus status) {
        BankItem item = open.item();
        List<Suggestion> suggestions = new ArrayList<>();
        for (OpenItem.Way way : open.ways()) {
            suggestions.add(
                    new Suggestion(
                            ids(way.others()),
                            way.rule(),
                            way.confidence(),
                            wayEvidence(open, way.others().get(0))));
        }
        return new ExceptionItem(
                exceptionId(accountId, currency, item.side(), item.id()),
                QUEUE,
                open.reason(),
                severity(open.reason()),
                accountId,
                List.of(item.id()),
                money(item.amount()),
                atMillis,
                status,
                BankExplanations.of(open, money(item.amount())),
                suggestions);
    }

    private static Severity severity(Reason reason) {
        return switch (reason) {
            case RETURNED_PAYMENT, CONFLICTING_DUPLICATE, STATEMENT_BALANCE_BROKEN -> Severity.HIGH;
            case AMBIGUOUS, AMOUNT_DIFFERS, STATEMENT_GAP, UNMATCHED_BANK -> Severity.MEDIUM;
            default -> Severity.LOW;
        };
    }

    private List<Allocation> allocations(Claim claim) {
        List<Allocation> allocations = new ArrayList<>();
        List<BankItem> left = claim.left();
        List<BankItem> right = claim.right();
        if (left.size() == 1) {
            BankItem bank = left.get(0);
            for (BankItem ledger : right) {
                long amount = right.size() == 1 ? bank.amount() : ledger.amount();
                allocations.add(new Allocation(bank.id(), ledger.id(), money(amount)));
            }
        } else if (right.size() == 1) {
            for (BankItem bank : left) {
                allocations.add(new Allocation(bank.id(), right.get(0).id(), money(bank.amount())));
            }
        } else {
            for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
                allocations.add(
                        new Allocation(
                                left.get(i).id(), right.get(i).id(), money(left.get(i).amount())));
            }
        }
        return allocations;
    }

    private List<Evidence> evidence(Claim claim) {
        List<Evidence> byHistory = pairHistory.of(claim);
        if (byHistory.isEmpty()) {
            return compared(claim);
        }
        List<Evidence> evidence = new ArrayList<>(compared(claim));
        evidence.addAll(byHistory);
        return evidence;
    }

    private List<Evidence> compared(Claim claim) {
        if (claim.left().isEmpty() && claim.right().size() == 2) {
            return pairEvidence(claim.right().get(0), claim.right().get(1));
        }
        if (claim.left().size() == 1 && claim.right().size() == 1) {
            return pairEvidence(claim.left().get(0), claim.right().get(0));
        }
        return List.of(
                new Evidence(
                        "count",
                        Integer.toString(claim.left().size()),
                        Integer.toString(claim.right().size()),
                        claim.left().size() == claim.right().size()),
                new Evidence(
                        "amount", sum(claim.left()), sum(claim.right()), claim.difference() == 0));
    }

    private List<Evidence> pairEvidence(BankItem left, BankItem right) {
        return PairEvidence.of(left, documents.apply(left), right, documents.apply(right));
    }

    private String sum(List<BankItem> items) {
        long sum = 0;
        for (BankItem item : items) {
            sum = Math.addExact(sum, item.amount());
        }
        return money(sum).toPlainString();
    }

    private Money money(long minorUnits) {
        return new Money(minorUnits, currency);
    }

    private static List<String> ids(List<BankItem> items) {
        if (items.size() == 1) {
            return List.of(items.get(0).id());
        }
        String[] ids = new String[items.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = items.get(i).id();
        }
        Arrays.sort(ids);
        return List.of(ids);
    }
}
