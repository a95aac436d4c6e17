package io.tieout.core.payables;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.Observed;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** One company with policies, its documents a second apart, and what became of them. */
final class PolicyRun {

    static final long START = BillSamples.DAY.toEpochDay() * 86_400_000L;

    private final PayablesPolicies policies;
    private final List<Observed> events = new ArrayList<>();
    private long at = START;

    PolicyRun(PayablesPolicies policies) {
        this.policies = policies;
    }

    PolicyRun with(CanonicalEvent... more) {
        for (CanonicalEvent event : more) {
            at += 1_000;
            events.add(BillSamples.at(at, event));
        }
        return this;
    }

    PolicyRun afterDays(int days) {
        at += days * 86_400_000L;
        return this;
    }

    Ended bounded() {
        return bounded(events, Autonomy.AUTO);
    }

    Ended bounded(Autonomy autonomy) {
        return bounded(events, autonomy);
    }

    Ended shuffled(long seed) {
        List<Observed> mixed = new ArrayList<>(events);
        Collections.shuffle(mixed, new Random(seed));
        return bounded(mixed, Autonomy.AUTO);
    }

    private Ended bounded(List<Observed> documents, Autonomy autonomy) {
        CompanyPayables company =
                new CompanyPayables("default", PayablesSettings.DEFAULTS, autonomy, policies);
        documents.forEach(company::add);
        return new Ended(company.settle());
    }

    /** Tick by tick: at each event, and long after the last. */
    Ended continuous() {
        CompanyPayables company =
                new CompanyPayables("default", PayablesSettings.DEFAULTS, Autonomy.AUTO, policies);
        Ended ended = new Ended(null);
        for (Observed event : events) {
            company.add(event);
            ended.take(company.settle(event.observedAtMillis() / 5_000 * 5_000));
        }
        ended.take(company.settle(at / 5_000 * 5_000 + 600_000));
        ended.take(company.settle(at / 5_000 * 5_000 + 605_000));
        return ended;
    }

    List<DecisionEvent> decisions() {
        return events.stream()
                .map(Observed::event)
                .filter(DecisionEvent.class::isInstance)
                .map(DecisionEvent.class::cast)
                .toList();
    }

    /** What became of it. */
    static final class Ended {

        final List<Match> matches = new ArrayList<>();
        final Map<String, ExceptionItem> open = new TreeMap<>();
        final Map<String, Long> accounts = new TreeMap<>();
        final Map<String, String> held = new HashMap<>();

        private Ended(PayablesSettled settled) {
            if (settled != null) {
                take(settled);
            }
        }

        private void take(PayablesSettled settled) {
            matches.addAll(settled.matches());
            for (ExceptionItem item : settled.exceptions()) {
                if (item.status() == ExceptionStatus.OPEN) {
                    open.put(item.id(), item);
                } else {
                    open.remove(item.id());
                }
            }
            settled.payables().forEach(bill -> held.put(bill.id(), bill.held()));
            settled.journals()
                    .forEach(
                            journal -> {
                                for (JournalLine line : journal.lines()) {
                                    String cost =
                                            line.costCenter() == null
                                                    ? ""
                                                    : '/' + line.costCenter();
                                    accounts.merge(
                                            line.account() + cost,
                                            line.amount().minorUnits(),
                                            Math::addExact);
                                }
                            });
        }

        List<String> granted() {
            return matches.stream().map(it -> it.left().get(0)).sorted().toList();
        }

        List<Reason> reasonsOf(String bill) {
            return open.values().stream()
                    .filter(it -> it.subjects().contains(bill))
                    .map(ExceptionItem::reason)
                    .sorted()
                    .toList();
        }

        ExceptionItem only(Reason reason) {
            List<ExceptionItem> found =
                    open.values().stream().filter(it -> it.reason() == reason).toList();
            if (found.size() != 1) {
                throw new AssertionError(reason + " is there " + found.size() + " times: " + open);
            }
            return found.get(0);
        }

        /** Everything that can be compared. */
        List<Object> all() {
            return List.of(matches, open, accounts, held);
        }
    }
}
