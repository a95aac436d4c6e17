package io.tieout.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.money.Money;
import io.tieout.core.payables.ContinuousPayables;
import io.tieout.core.payables.KeptPaper;
import io.tieout.core.payables.PayablesSettings;
import io.tieout.core.payables.PayablesSettled;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Reason;
import io.tieout.testkit.stream.PlainVendor;
import io.tieout.testkit.stream.SeededPeopleStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What people decided about bills of long ago is forgotten; what waits for them is not. */
class PeopleRetentionTest {

    private static final long ROUND_MILLIS = TimeUnit.DAYS.toMillis(100);
    private static final long YEAR_MILLIS = TimeUnit.DAYS.toMillis(365);

    private final KeptPayables kept = new KeptPayables();
    private final Map<String, ExceptionItem> open = new TreeMap<>();
    private ContinuousPayables company = company();
    private int granted;

    @Test
    void shouldKeepNoMoreAfterManyYearsThanAfterSome() {
        tell(0, PlainVendor.of("V", "Services"));
        tell(0, bill("early"));
        tell(0, decision("early-1", DecisionKind.RECODE, "ann", "early", "6100"));
        // Signed by the first of two; the second never comes.
        tell(0, decision("early-2", DecisionKind.CONFIRM, "ben", "early", null));
        int rowsAfterSome = 0;
        for (int round = 1; round <= 40; round++) {
            long at = round * ROUND_MILLIS;
            tell(at, bill("B" + round));
            tell(at, decision("R" + round, DecisionKind.RECODE, "ann", "B" + round, "6200"));
            tell(at, decision("C" + round, DecisionKind.CONFIRM, "ben", "B" + round, null));
            tell(at, decision("L" + round, DecisionKind.CONFIRM, "cid", "B" + round, null));
            tell(at, decision("N" + round, DecisionKind.RECODE, "ann", "nobody" + round, "6300"));
            settle(at + 5_000);
            settle(at + TimeUnit.MINUTES.toMillis(6));
            // It is posted: this one is refused, and open to be seen until it is forgotten.
            tell(at + 600_000, decision("P" + round, DecisionKind.RECODE, "ann", "B" + round, "7"));
            settle(at + TimeUnit.DAYS.toMillis(1));
            company = company();
            company.resume(kept.memory());
            if (round == 20) {
                rowsAfterSome = kept.rows();
            }
        }

        assertThat(granted).isEqualTo(40);
        assertThat(kept.rows()).isLessThanOrEqualTo(rowsAfterSome);
        assertThat(open.values())
                .filteredOn(it -> it.reason() == Reason.DECISION_REFUSED)
                .hasSizeBetween(10, 13);
        assertThat(open.values())
                .filteredOn(it -> it.reason() == Reason.APPROVAL_REQUIRED)
                .singleElement()
                .satisfies(it -> assertThat(it.explanation()).contains("step 2 of 2"));
    }

    private static ContinuousPayables company() {
        return new ContinuousPayables(
                "default",
                PayablesSettings.DEFAULTS,
                Autonomy.AUTO,
                SeededPeopleStream.policies(),
                YEAR_MILLIS,
                1_000);
    }

    private void tell(long millis, CanonicalEvent event) {
        Observed observed = new Observed(event, "test", event.id(), millis);
        long tick = -Math.floorDiv(-millis, 5_000) * 5_000;
        KeptPaper paper = new KeptPaper(observed, ContentHash.of(event), tick, false);
        if (company.add(paper)) {
            kept.put(paper);
        }
    }

    private void settle(long at) {
        PayablesSettled settled = company.settle(at);
        kept.write(company.takeChanges());
        kept.settledUntil(at);
        granted += settled.matches().size();
        for (ExceptionItem it : settled.exceptions()) {
            if (it.status() == ExceptionStatus.OPEN) {
                open.put(it.id(), it);
            } else {
                open.remove(it.id());
            }
        }
    }

    private static VendorInvoice bill(String id) {
        Money amount = new Money(400_00, "EUR");
        return new VendorInvoice(
                id,
                null,
                new VendorInvoice.Issuer("V", null, null, null),
                "N-" + id + "-" + id.hashCode(),
                null,
                InvoiceKind.INVOICE,
                LocalDate.of(2026, 1, 1),
                null,
                null,
                List.of(),
                amount,
                null,
                null,
                null,
                List.of(
                        new InvoiceLine(
                                1,
                                null,
                                null,
                                null,
                                null,
                                "garden " + id,
                                null,
                                null,
                                null,
                                null,
                                null,
                                amount,
                                null,
                                null)),
                null,
                null);
    }

    private static DecisionEvent decision(
            String id, DecisionKind kind, String by, String bill, String account) {
        return new DecisionEvent(
                id,
                kind,
                "AP",
                "EUR",
                List.of(bill),
                account == null ? List.of() : List.of(account),
                List.of(),
                by,
                Instant.EPOCH,
                "");
    }
}
