package io.tieout.testkit.oracle.payables;

import io.tieout.core.documents.MatchingPolicy;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.Vendor;
import io.tieout.core.numbers.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Writes journals into the books (section 6). Debits are positive. */
final class Journals {

    private final Scene scene;
    private final Judgement judgement;
    private final Paper paper;
    private long left;

    private Journals(Scene scene, Judgement judgement) {
        this.scene = scene;
        this.judgement = judgement;
        this.paper = judgement.paper;
        this.left = paper.gross();
    }

    /** One line of a receipt; what is not three-way is not posted. */
    static void postReceipt(Scene scene, Scene.Arrived arrived, String currency) {
        long amount =
                LineNumbers.rounded(
                        arrived.quantity().times(LineNumbers.price(arrived.line())), currency);
        String account = arrived.line().glAccount();
        scene.books().book(account == null ? "stock" : account, currency, amount);
        scene.books().book("goods-received", currency, -amount);
        scene.books()
                .post(
                        new Books.Layer(
                                arrived.receipt(),
                                arrived.position(),
                                arrived.key(),
                                arrived.quantity(),
                                amount));
    }

    /** Before the grant is written down. */
    static void postInvoice(Scene scene, Judgement judgement) {
        new Journals(scene, judgement).invoice();
    }

    private void debit(String account, long amount) {
        left -= amount;
        write(account, amount);
    }

    private void write(String account, long amount) {
        scene.books().book(account, paper.currency(), paper.isCredit() ? -amount : amount);
    }

    private void invoice() {
        Vendor vendor = scene.vendors().of(paper);
        write("payables:" + vendor.id(), -paper.gross());
        for (BillLine line : judgement.lines) {
            if (line.isCharge()) {
                debit(orElse(line.line().glAccount(), "charges"), paper.net(line.line()));
            } else {
                claim(line.claim());
            }
        }
        tax(vendor.reverseCharge());
        debit("rounding", left);
    }

    private static String orElse(String account, String other) {
        return account == null ? other : account;
    }

    private void claim(Claim claim) {
        OrderLine order = claim.orderLine();
        String cost = orElse(order.glAccount(), orElse(claim.line().glAccount(), "expenses"));
        if (claim.isByValue() || claim.policy() == MatchingPolicy.NONE) {
            debit(cost, claim.printed());
        } else if (claim.isValueCredit()) {
            debit("price-variance", claim.printed());
        } else {
            long usual = claim.isThreeWay() ? cleared(claim) : claim.expected();
            debit(claim.isThreeWay() ? "goods-received" : cost, usual);
            debit("price-variance", claim.printed() - usual);
        }
    }

    /** What the claim clears of what was received, behind those that were granted before. */
    private long cleared(Claim claim) {
        Ratio from =
                Stream.concat(
                                scene.books().claims(claim.key(), paper.isCredit()),
                                judgement.claims.stream()
                                        .filter(one -> one.position() < claim.position())
                                        .filter(one -> one.key().equals(claim.key())))
                        .filter(Claim::isThreeWay)
                        .map(Claim::quantity)
                        .reduce(Ratio.ZERO, Ratio::plus);
        return worth(claim, from.plus(claim.quantity())) - worth(claim, from);
    }

    /** {@code G}: what the first so many are worth. */
    private long worth(Claim claim, Ratio many) {
        long worth = 0;
        Ratio rest = many;
        for (Books.Layer layer : scene.books().layers(claim.key(), paper.isCredit())) {
            Ratio quantity = layer.quantity().abs();
            long amount = Math.abs(layer.amount());
            if (!quantity.isAbove(rest)) {
                worth += amount;
                rest = rest.minus(quantity);
            } else {
                Ratio part = Ratio.of(amount).times(rest).dividedBy(quantity);
                return worth + part.roundedHalfEven();
            }
        }
        return worth + LineNumbers.rounded(rest.times(claim.orderPrice()), paper.currency());
    }

    private void tax(boolean reverseCharge) {
        SortedMap<BigDecimal, Long> parts = parts();
        if (judgement.expectedTax == null) {
            return;
        }
        if (!reverseCharge && !parts.isEmpty()) {
            long missing =
                    judgement.expectedTax
                            - parts.values().stream().mapToLong(Long::longValue).sum();
            parts.merge(largest(parts), missing, Long::sum);
        }
        for (Map.Entry<BigDecimal, Long> part : parts.entrySet()) {
            String rate = part.getKey().toPlainString();
            debit("input-tax:" + rate, part.getValue());
            if (reverseCharge) {
                debit("reverse-charge:" + rate, -part.getValue());
            }
        }
        debit("tax-variance", judgement.taxDifference());
    }

    private static BigDecimal largest(SortedMap<BigDecimal, Long> parts) {
        BigDecimal largest = parts.firstKey();
        for (Map.Entry<BigDecimal, Long> part : parts.entrySet()) {
            if (Math.abs(part.getValue()) > Math.abs(parts.get(largest))) {
                largest = part.getKey();
            }
        }
        return largest;
    }

    private SortedMap<BigDecimal, Long> parts() {
        TaxSums sums = new TaxSums(paper.currency());
        for (BillLine line : List.copyOf(judgement.lines)) {
            if (line.expectedRate() != null && paper.net(line.line()) != 0) {
                sums.add(paper.net(line.line()), line.expectedRate());
            }
        }
        return sums.roundedByRate();
    }
}
