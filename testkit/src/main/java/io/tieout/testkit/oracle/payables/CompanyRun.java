package io.tieout.testkit.oracle.payables;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.MatchingPolicy;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.ReceiptLine;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.matching.Tolerance;
import io.tieout.core.matching.ToleranceKey;
import io.tieout.core.numbers.Ratio;
import io.tieout.core.references.NormalForm;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import io.tieout.testkit.scenario.PayablesOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/** A company's payables from tick to tick (section 2). */
final class CompanyRun {

    private final List<Observed> events;
    private final LongFunction<PayablesOracleSettings> rules;
    private PayablesOracleSettings settings;
    private final Due due;
    private final Books books = new Books();
    private final List<PayablesOutcome.Tie> ties = new ArrayList<>();
    private final Set<PayablesOutcome.Duplicate> duplicates = new LinkedHashSet<>();
    private List<PayablesOutcome.Case> cases = List.of();
    private final Map<Paper, Judgement> said = new HashMap<>();
    private Scene scene;

    /** Which invoices a tick may judge. */
    interface Due {

        boolean certain(Paper paper, long tick);

        boolean inferred(Paper paper, long tick);
    }

    /**
     * @param rules that hold at a tick
     */
    CompanyRun(List<Observed> events, LongFunction<PayablesOracleSettings> rules, Due due) {
        this.events = events;
        this.rules = rules;
        this.due = due;
    }

    /** All that one tick does; whether it left anything that the next one may go by. */
    boolean tick(long tick) {
        settings = rules.apply(tick);
        scene = Scene.of(settings, Papers.until(events, settings.contentOrder(), tick), books);
        said.clear();
        int before = books.grants().size() + books.posted();
        tellDuplicates();
        postReceipts();
        Map<Paper, List<Hold>> found = new HashMap<>();
        for (Paper paper : scene.papers().invoices()) {
            if (paper.isCredit() && due.certain(paper, tick) && !books.isGranted(paper)) {
                decide(Judge.of(paper, scene, List.of(), null), found);
            }
        }
        List<Judgement> everybody = pass(paper -> false, null, new HashMap<>());
        pass(
                paper -> due.certain(paper, tick) && !scene.placing().orders(paper).found(),
                everybody,
                new HashMap<>());
        pass(paper -> due.inferred(paper, tick), null, found);
        cases = new ArrayList<>();
        conflicts();
        receiptCases();
        found.forEach((paper, holds) -> invoiceCases(paper, holds, tick));
        overBilled();
        return books.grants().size() + books.posted() > before;
    }

    /** At the first tick at which a verdict is so. */
    private void tellDuplicates() {
        scene.verdicts()
                .forEach(
                        (id, verdict) ->
                                duplicates.add(
                                        new PayablesOutcome.Duplicate(
                                                id, verdict.original().id(), verdict.rule())));
    }

    private void postReceipts() {
        for (Papers.Delivery delivery : scene.papers().receipts()) {
            for (Scene.Arrived arrived : scene.arrived(delivery)) {
                var order = scene.papers().inForce(arrived.key().order()).document();
                if (scene.policy(order, arrived.line()) == MatchingPolicy.THREE_WAY
                        && !books.isPosted(arrived)) {
                    Journals.postReceipt(scene, arrived, order.currency());
                }
            }
        }
    }

    /** Judges each invoice that is not granted once, in order; what waits and claims after it. */
    private List<Judgement> pass(
            Predicate<Paper> mayGrant, List<Judgement> everybody, Map<Paper, List<Hold>> found) {
        List<Judgement> ahead = new ArrayList<>();
        for (Paper paper : scene.papers().invoices()) {
            if (paper.isCredit() || books.isGranted(paper)) {
                continue;
            }
            Judgement judgement = Judge.of(paper, scene, ahead, everybody);
            if (mayGrant.test(paper)) {
                decide(judgement, found);
            }
            if (!books.isGranted(paper) && scene.isMatched(paper)) {
                ahead.add(judgement);
            }
        }
        return ahead;
    }

    private void decide(Judgement judgement, Map<Paper, List<Hold>> found) {
        boolean agreed = judgement.releases.isEmpty() || judgement.releases.isAgreed();
        if (judgement.isFree() && agreed) {
            grant(judgement);
        } else {
            found.put(judgement.paper, judgement.holds);
            said.put(judgement.paper, judgement);
        }
    }

    private void grant(Judgement judgement) {
        Paper paper = judgement.paper;
        ties.add(tie(judgement));
        Journals.postInvoice(scene, judgement);
        for (Claim claim : judgement.claims) {
            if (claim.isValueCredit()) {
                creditValue(claim);
            }
        }
        books.grant(new Granted(paper, List.copyOf(judgement.claims), judgement.charges()));
    }

    /** First off the invoice that it corrects, as far as that is not granted. */
    private void creditValue(Claim credit) {
        long left = credit.printed();
        if (credit.paper().original() != null) {
            for (Paper invoice : scene.waiting()) {
                if (invoice.number().equals(credit.paper().original())
                        && VendorBook.isSame(
                                scene.vendors().of(invoice), scene.vendors().of(credit.paper()))) {
                    for (BillLine line : BillLine.of(invoice, scene)) {
                        if (line.claim() != null && line.claim().key().equals(credit.key())) {
                            long taken = Math.max(0, Math.min(left, line.claim().net()));
                            books.reduce(line.claim(), taken);
                            left -= taken;
                        }
                    }
                }
            }
        }
        books.creditValue(credit.key(), left);
    }

    private PayablesOutcome.Tie tie(Judgement judgement) {
        SortedSet<String> right = new TreeSet<>(Behind.receipts(judgement, scene));
        for (String number : scene.placing().orders(judgement.paper).numbers()) {
            Papers.OrderVersion order = scene.papers().inForce(number);
            if (order != null) {
                right.add(order.document().id());
            }
        }
        Map<String, Long> differences = judgement.differences();
        long difference = differences.values().stream().mapToLong(Long::longValue).sum();
        return new PayablesOutcome.Tie(
                judgement.paper.id(),
                List.copyOf(right),
                !judgement.passed.isEmpty()
                        ? "released"
                        : judgement.perfect ? "perfect" : "within-tolerance",
                MatchStatus.CONFIRMED,
                judgement.paper.isCredit() ? -difference : difference,
                difference == 0 ? "" : String.join("+", differences.keySet()));
    }

    private void open(Reason reason, long amount, String... subjects) {
        cases.add(
                new PayablesOutcome.Case(
                        reason, List.of(subjects).stream().sorted().toList(), amount));
    }

    private void conflicts() {
        for (CanonicalEvent other : scene.papers().conflicts()) {
            long amount =
                    other instanceof VendorInvoice invoice ? invoice.grossAmount().minorUnits() : 0;
            open(Reason.CONFLICTING_DUPLICATE, amount, other.id());
        }
    }

    private void receiptCases() {
        for (Papers.Delivery delivery : scene.papers().receipts()) {
            String id = delivery.document().id();
            Papers.OrderVersion order =
                    scene.papers().inForce(NormalForm.of(delivery.document().orderNumber()));
            if (order == null) {
                open(Reason.MISSING_PURCHASE_ORDER, 0, id);
            } else if (scene.isRefused(delivery)) {
                open(Reason.INVALID_PURCHASE_ORDER_STATUS, 0, id);
            } else {
                for (ReceiptLine line : delivery.document().lines()) {
                    OrderLine of = Scene.lineOf(order.document(), line.orderLine());
                    if (line.quantity().signum() != 0 && of == null) {
                        open(Reason.UNKNOWN_ORDER_LINE, 0, id);
                    } else if (line.quantity().signum() != 0
                            && UnitTable.factor(line.unit(), of) == null) {
                        open(Reason.MISSING_UNIT_CONVERSION, 0, id);
                    }
                }
            }
        }
    }

    private void invoiceCases(Paper paper, List<Hold> holds, long tick) {
        Duplicates.Verdict verdict = scene.verdicts().get(paper.id());
        if (!due.inferred(paper, tick) || books.isGranted(paper)) {
            return;
        }
        releaseCases(paper, said.get(paper));
        for (Hold hold : holds) {
            if (hold.reason() == Reason.DUPLICATE_INVOICE
                    || hold.reason() == Reason.POSSIBLE_DUPLICATE) {
                open(hold.reason(), hold.amount(), paper.id(), verdict.original().id());
            } else {
                open(hold.reason(), hold.amount(), paper.id());
            }
        }
    }

    private void releaseCases(Paper paper, Judgement judgement) {
        if (paper.isCredit() || !scene.isMatched(paper)) {
            return;
        }
        Releases releases = judgement.releases;
        for (String id : releases.voided(judgement)) {
            open(Reason.DECISION_REFUSED, paper.gross(), paper.id(), id);
        }
        if (judgement.isFree()) {
            open(Reason.APPROVAL_REQUIRED, paper.gross(), paper.id());
            for (String id : releases.refused()) {
                open(Reason.DECISION_REFUSED, paper.gross(), paper.id(), id);
            }
        }
    }

    private void overBilled() {
        Set<LineKey> keys = new LinkedHashSet<>();
        books.grants().forEach(one -> one.claims().forEach(claim -> keys.add(claim.key())));
        for (LineKey key : keys) {
            Papers.OrderVersion order = scene.papers().inForce(key.order());
            OrderLine line = Scene.lineOf(order.document(), key.line());
            if (line != null && scene.policy(order.document(), line) == MatchingPolicy.THREE_WAY) {
                Ratio billed = books.quantity(key, false).minus(books.quantity(key, true));
                Ratio received = scene.received(key);
                Tolerance tolerance =
                        Limits.of(
                                ToleranceKey.QUANTITY_RECEIVED,
                                scene.papers().vendors().get(order.document().vendorId()),
                                line,
                                settings);
                if (!books.quantity(key, false).isZero()
                        && billed.isAbove(received)
                        && !Limits.allows(tolerance, received, billed)) {
                    Ratio worth = billed.minus(received).times(LineNumbers.price(line));
                    open(
                            Reason.QUANTITY_OVER_RECEIVED,
                            LineNumbers.rounded(worth, order.document().currency()),
                            order.document().id());
                }
            }
        }
    }

    PayablesOutcome outcome() {
        return new PayablesOutcome(ties, cases, List.copyOf(duplicates), books.accounts());
    }
}
