package io.tieout.testkit.oracle.payables;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.Vendor;
import io.tieout.core.numbers.Ratio;
import io.tieout.testkit.engine.PayablesCoreRun;
import io.tieout.testkit.scenario.PayablesOutcome;
import io.tieout.testkit.stream.SeededPayablesStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What must hold of the engine's grants and journals whatever the rules say. */
class PayablesConservationTest {

    private static final int SEEDS = Integer.getInteger("tieout.seeds", 300);

    @Test
    void shouldGrantNoMoreThanWasOrderedAndReceivedWithoutTolerances() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Observed> events =
                    SeededPayablesStream.ofVariedSize(seed).events().stream()
                            .map(PayablesConservationTest::withoutTolerances)
                            .toList();
            Scene scene = scene(events);
            Map<LineKey, Ratio> granted = new HashMap<>();
            Map<LineKey, Claim> lines = new HashMap<>();
            for (Claim claim : granted(PayablesCoreRun.bounded(events), scene)) {
                if (claim.isCompared()) {
                    Ratio signed =
                            claim.paper().isCredit()
                                    ? claim.quantity().negated()
                                    : claim.quantity();
                    granted.merge(claim.key(), signed, Ratio::plus);
                    lines.put(claim.key(), claim);
                }
            }

            int of = seed;
            granted.forEach(
                    (key, quantity) -> {
                        Claim claim = lines.get(key);
                        assertThat(quantity.max(Ratio.ZERO))
                                .as("seed %d, ordered of %s", of, key)
                                .isLessThanOrEqualTo(Ratio.of(claim.orderLine().quantity()));
                        if (claim.isThreeWay()) {
                            assertThat(quantity.max(Ratio.ZERO))
                                    .as("seed %d, received of %s", of, key)
                                    .isLessThanOrEqualTo(scene.received(key).max(Ratio.ZERO));
                        }
                    });
        }
    }

    @Test
    void shouldOweExactlyWhatWasGrantedAndBalance() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Observed> events = SeededPayablesStream.ofVariedSize(seed).events();
            Scene scene = scene(events);
            PayablesOutcome outcome = PayablesCoreRun.bounded(events);
            Map<String, Long> owed = new TreeMap<>();
            for (Paper paper : papers(outcome, scene)) {
                String account =
                        "payables:" + scene.vendors().of(paper).id() + ' ' + paper.currency();
                owed.merge(account, paper.isCredit() ? paper.gross() : -paper.gross(), Long::sum);
            }
            Map<String, Long> booked = new TreeMap<>();
            Map<String, Long> sums = new TreeMap<>();
            outcome.accounts()
                    .forEach(
                            (account, amount) -> {
                                sums.merge(account.split(" ", -1)[1], amount, Long::sum);
                                if (account.startsWith("payables:")) {
                                    booked.put(account, amount);
                                }
                            });
            owed.values().removeIf(amount -> amount == 0);
            booked.values().removeIf(amount -> amount == 0);

            assertThat(booked).as("seed %d", seed).isEqualTo(owed);
            assertThat(sums.values()).as("seed %d", seed).allMatch(sum -> sum == 0);
        }
    }

    @Test
    void shouldGrantNothingTwiceAndNoDuplicate() {
        int grants = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            PayablesOutcome outcome =
                    PayablesCoreRun.bounded(SeededPayablesStream.ofVariedSize(seed).events());
            List<String> granted =
                    outcome.matches().stream().map(PayablesOutcome.Tie::invoice).toList();
            Set<String> parked = new HashSet<>();
            outcome.duplicates().forEach(one -> parked.add(one.invoice()));
            grants += granted.size();

            assertThat(granted).as("seed %d", seed).doesNotHaveDuplicates();
            assertThat(granted).as("seed %d", seed).noneMatch(parked::contains);
        }

        assertThat(grants).as("the streams are not all wrong").isGreaterThan(SEEDS / 2);
    }

    private static Scene scene(List<Observed> events) {
        PayablesOracleSettings settings =
                PayablesOracleSettings.defaults(Comparator.comparingLong(ContentHash::of));
        Papers papers = Papers.until(events, settings.contentOrder(), Long.MAX_VALUE);
        return Scene.of(settings, papers, new Books());
    }

    private static List<Paper> papers(PayablesOutcome outcome, Scene scene) {
        Set<String> ids = new HashSet<>();
        outcome.matches().forEach(match -> ids.add(match.invoice()));
        return scene.papers().invoices().stream().filter(one -> ids.contains(one.id())).toList();
    }

    private static List<Claim> granted(PayablesOutcome outcome, Scene scene) {
        return papers(outcome, scene).stream()
                .flatMap(paper -> BillLine.of(paper, scene).stream())
                .map(BillLine::claim)
                .filter(claim -> claim != null)
                .toList();
    }

    private static Observed withoutTolerances(Observed observed) {
        CanonicalEvent event = observed.event();
        if (event instanceof Vendor vendor) {
            event = withoutTolerances(vendor);
        } else if (event instanceof PurchaseOrder order) {
            event = withoutTolerances(order);
        }
        return new Observed(
                event, observed.source(), observed.position(), observed.observedAtMillis());
    }

    private static Vendor withoutTolerances(Vendor it) {
        return new Vendor(
                it.id(),
                it.companyId(),
                it.name(),
                it.aliases(),
                it.group(),
                it.taxIds(),
                it.accounts(),
                it.senders(),
                it.terms(),
                it.status(),
                it.numbering(),
                it.matching(),
                it.orderRequired(),
                it.reverseCharge(),
                it.requiredFields(),
                null,
                List.of());
    }

    private static PurchaseOrder withoutTolerances(PurchaseOrder it) {
        return new PurchaseOrder(
                it.id(),
                it.companyId(),
                it.vendorId(),
                it.number(),
                it.version(),
                it.currency(),
                it.orderDate(),
                it.terms(),
                it.status(),
                it.statusDate(),
                it.validFrom(),
                it.validTo(),
                it.charges(),
                it.lines().stream().map(PayablesConservationTest::withoutTolerances).toList());
    }

    private static OrderLine withoutTolerances(OrderLine it) {
        return new OrderLine(
                it.line(),
                it.itemId(),
                it.description(),
                it.quantity(),
                it.unit(),
                it.unitPrice(),
                it.priceUnit(),
                it.discountPercent(),
                it.limitAmount(),
                it.taxPercent(),
                it.matching(),
                it.glAccount(),
                it.costCenter(),
                null,
                it.conversions());
    }
}
