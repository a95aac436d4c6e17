package io.tieout.testkit.oracle.payables;

import io.tieout.core.documents.MatchingPolicy;
import io.tieout.core.numbers.Ratio;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What was granted and what waits ahead of an invoice (section 5, claims). */
record Queue(Scene scene, List<Judgement> ahead) {

    /** Cumulative amounts in minor units. */
    record Sum(long net, long expected) {

        Sum plus(Claim claim) {
            return new Sum(net + claim.net(), expected + claim.expected());
        }
    }

    static Ratio quantity(LineKey key, Collection<Claim> claims) {
        return claims.stream()
                .filter(claim -> claim.key().equals(key))
                .map(Claim::quantity)
                .reduce(Ratio.ZERO, Ratio::plus);
    }

    static Ratio reserved(LineKey key, List<Judgement> judged) {
        return judged.stream()
                .map(one -> quantity(key, one.reserving))
                .reduce(Ratio.ZERO, Ratio::plus);
    }

    Ratio posted(Claim claim) {
        return scene.books().quantity(claim.key(), false);
    }

    Ratio credited(Claim claim) {
        return scene.books().quantity(claim.key(), true);
    }

    /** Ahead of a claim, with the lines before it of its own invoice. */
    Ratio reserved(Claim claim, Judgement own) {
        return reserved(claim.key(), ahead).plus(quantity(claim.key(), own.reserving));
    }

    /** All claims of invoices on an order line, granted or not. */
    List<Claim> billed(LineKey key) {
        List<Claim> billed = new ArrayList<>(scene.books().claims(key, false).toList());
        for (Paper waiting : scene.waiting()) {
            for (BillLine line : BillLine.of(waiting, scene)) {
                if (line.claim() != null && line.claim().key().equals(key)) {
                    billed.add(line.claim());
                }
            }
        }
        return billed;
    }

    /** Value credits on the order line that were granted, or stand on lines before. */
    long givenBack(Claim claim, Judgement own) {
        List<Claim> before = new ArrayList<>(scene.books().claims(claim.key(), true).toList());
        before.addAll(own.claims);
        return before.stream()
                .filter(one -> one.isValueCredit() && one.key().equals(claim.key()))
                .mapToLong(Claim::printed)
                .sum();
    }

    /** Of an order line: granted, ahead, and lines before of the own invoice. */
    Sum sum(LineKey key, Judgement own) {
        Sum sum = granted(key);
        List<Judgement> all = new ArrayList<>(ahead);
        all.add(own);
        for (Judgement one : all) {
            for (Claim claim : one.claims) {
                if (claim.key().equals(key)
                        && one.reserving.contains(claim)
                        && !one.offAmount.contains(claim)) {
                    sum = sum.plus(claim);
                }
            }
        }
        return sum;
    }

    private Sum granted(LineKey key) {
        Sum sum = new Sum(-scene.books().valueCredit(key), 0);
        for (Claim claim : scene.books().claims(key, false).toList()) {
            sum = sum.plus(claim);
        }
        return sum;
    }

    /** Of all compared claims of an order: granted, ahead, and the own invoice's. */
    Sum total(String order, Judgement own) {
        Sum sum = new Sum(0, 0);
        for (LineKey key : grantedLines(order)) {
            Sum granted = granted(key);
            sum = new Sum(sum.net() + granted.net(), sum.expected() + granted.expected());
        }
        for (Judgement one : ahead) {
            if (!one.isOffAmount(order) && !one.offTotal.contains(order)) {
                for (Claim claim : one.claims) {
                    if (isComparedOf(order, claim) && one.reserving.contains(claim)) {
                        sum = sum.plus(claim);
                    }
                }
            }
        }
        for (Claim claim : own.claims) {
            if (isComparedOf(order, claim)) {
                sum = sum.plus(claim);
            }
        }
        return sum;
    }

    private static boolean isComparedOf(String order, Claim claim) {
        return claim.isCompared() && claim.key().order().equals(order);
    }

    /** Order lines by quantity with a granted claim that is compared or a value credit. */
    private List<LineKey> grantedLines(String order) {
        return scene.books().grants().stream()
                .flatMap(one -> one.claims().stream())
                .filter(claim -> claim.key().order().equals(order))
                .filter(claim -> !claim.isByValue() && claim.policy() != MatchingPolicy.NONE)
                .map(Claim::key)
                .distinct()
                .toList();
    }

    /** Charges of an order that were granted or wait ahead. */
    long charges(String order) {
        long charges = scene.books().charges(order);
        for (Judgement one : ahead) {
            if (!one.offCharges.contains(order)) {
                charges += one.charges().getOrDefault(order, 0L);
            }
        }
        return charges;
    }
}
