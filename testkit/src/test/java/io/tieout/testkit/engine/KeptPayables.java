package io.tieout.testkit.engine;

import io.tieout.core.coding.CoderChanges;
import io.tieout.core.coding.CoderMemory;
import io.tieout.core.coding.CoderStanding;
import io.tieout.core.coding.PastMark;
import io.tieout.core.coding.TaughtLine;
import io.tieout.core.coding.WeightsPage;
import io.tieout.core.payables.BillMark;
import io.tieout.core.payables.CaseMark;
import io.tieout.core.payables.FlagMark;
import io.tieout.core.payables.KeptPaper;
import io.tieout.core.payables.OrderMark;
import io.tieout.core.payables.PaperKey;
import io.tieout.core.payables.PayablesChanges;
import io.tieout.core.payables.PayablesMemory;
import io.tieout.core.payables.PeopleMark;
import io.tieout.core.payables.PostedReceipt;
import io.tieout.core.payables.SpentMark;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a company's payables had to keep, written as it says and nothing else. */
final class KeptPayables {

    private final Map<String, KeptPaper> papers = new TreeMap<>();
    private final Map<String, BillMark> bills = new TreeMap<>();
    private final Map<String, OrderMark> orders = new TreeMap<>();
    private final Map<String, PostedReceipt> posted = new TreeMap<>();
    private final Map<String, CaseMark> cases = new TreeMap<>();
    private final Map<String, CaseMark> toldAhead = new TreeMap<>();
    private final Map<String, Match> shown = new TreeMap<>();
    private final Map<String, SpentMark> spent = new TreeMap<>();
    private final Map<String, FlagMark> flags = new TreeMap<>();
    private final Map<String, PeopleMark> people = new TreeMap<>();
    private final Map<Long, TaughtLine> taught = new TreeMap<>();
    private final Map<Integer, WeightsPage> pages = new TreeMap<>();
    private final Map<String, PastMark> past = new TreeMap<>();
    private CoderStanding standing;
    private LocalDate accruedUntil;
    private long settledUntilMillis = Long.MIN_VALUE;
    private long rulesSinceMillis = Long.MIN_VALUE;

    void put(KeptPaper paper) {
        papers.put(paper.key().toString(), paper);
    }

    void write(PayablesChanges changes) {
        if (changes.rulesSinceMillis() != null) {
            rulesSinceMillis = changes.rulesSinceMillis();
        }
        changes.papers().forEach(this::put);
        for (PaperKey key : changes.forgottenPapers()) {
            papers.remove(key.toString());
        }
        changes.orders().forEach(it -> orders.put(it.number(), it));
        changes.forgottenOrders().forEach(orders::remove);
        changes.posted().forEach(it -> posted.put(key(it), it));
        changes.forgottenPostings().forEach(it -> posted.remove(key(it)));
        for (BillMark it : changes.bills()) {
            if (it.takenOff().isEmpty() && it.proposed() == null) {
                bills.remove(it.billId());
            } else {
                bills.put(it.billId(), it);
            }
        }
        for (CaseMark it : changes.cases()) {
            if (it.item().status() == ExceptionStatus.OPEN) {
                cases.put(it.item().id(), it);
            } else {
                cases.remove(it.item().id());
            }
        }
        changes.toldAhead().forEach(it -> toldAhead.put(it.item().id(), it));
        changes.caughtUp().forEach(it -> toldAhead.remove(it.item().id()));
        changes.shown().forEach(it -> shown.put(it.left().get(0), it));
        changes.hidden().forEach(shown::remove);
        changes.spent().forEach(it -> spent.put(key(it), it));
        changes.flags().forEach(it -> flags.put(it.billId(), it));
        flags.values().removeIf(it -> it.flags().isEmpty());
        changes.people().forEach(it -> people.put(it.billId(), it));
        people.values().removeIf(PeopleMark::isEmpty);
        accruedUntil = changes.accruedUntil() == null ? accruedUntil : changes.accruedUntil();
        write(changes.coder());
    }

    private void write(CoderChanges changes) {
        changes.taught().forEach(it -> taught.put(it.number(), it));
        changes.folded().forEach(taught::remove);
        changes.pages().forEach(it -> pages.put(it.page(), it));
        changes.past().forEach(it -> past.put(it.vendorId() + '|' + it.account(), it));
        changes.forgotten().forEach(it -> past.remove(it.vendorId() + '|' + it.account()));
        standing = changes.standing() == null ? standing : changes.standing();
    }

    void settledUntil(long atMillis) {
        settledUntilMillis = atMillis;
    }

    private static String key(PostedReceipt it) {
        return it.orderNumber() + '/' + it.receiptId() + '/' + it.atMillis();
    }

    private static String key(SpentMark it) {
        return String.join(
                "/", it.account(), it.costCenter(), it.month().toString(), it.amount().currency());
    }

    /** How many documents are kept. */
    int papers() {
        return papers.size();
    }

    /** Everything that is kept, documents included. */
    int rows() {
        return papers.size()
                + bills.size()
                + orders.size()
                + posted.size()
                + cases.size()
                + toldAhead.size()
                + shown.size()
                + people.size();
    }

    PayablesMemory memory() {
        return new PayablesMemory(
                settledUntilMillis,
                rulesSinceMillis,
                List.copyOf(papers.values()),
                List.copyOf(bills.values()),
                List.copyOf(orders.values()),
                List.copyOf(posted.values()),
                List.copyOf(cases.values()),
                List.copyOf(toldAhead.values()),
                List.copyOf(shown.values()),
                List.copyOf(spent.values()),
                List.copyOf(flags.values()),
                List.copyOf(people.values()),
                new CoderMemory(
                        standing,
                        List.copyOf(pages.values()),
                        List.copyOf(past.values()),
                        List.copyOf(taught.values())),
                accruedUntil);
    }
}
