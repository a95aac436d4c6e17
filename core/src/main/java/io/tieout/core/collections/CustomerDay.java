package io.tieout.core.collections;

import io.tieout.core.collections.CurrencyAccount.DueItem;
import io.tieout.core.collections.CurrencyAccount.Listed;
import io.tieout.core.documents.ReplyKind;
import io.tieout.core.money.Money;
import io.tieout.core.receivables.AccountItem;
import io.tieout.core.results.ExceptionItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** One customer on one day: first every item is looked at, then the result is taken. */
final class CustomerDay {

    private static final int DAYS_OF_HISTORY = 365;

    private final CollectionsSettings settings;
    private final ChasedCustomer before;
    private final DunningPolicy policy;
    private final LevelDays levelDays;
    private final int day;
    private final CollectionsCases cases;
    private final NoticeDraft draft;
    private final SortedMap<String, CurrencyAccount> accounts = new TreeMap<>();
    private final TreeSet<Integer> brokenPromiseDays;
    private final Map<String, Integer> escalated = new TreeMap<>();
    private final List<ChasedItem> changed = new ArrayList<>();
    private final List<String> forgotten = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();

    CustomerDay(
            String companyId,
            String customerId,
            ChasedCustomer before,
            CollectionsSettings settings,
            LevelDays levelDays,
            int day) {
        this.settings = settings;
        this.before = before;
        this.policy = settings.policies().get(settings.policyNameOf(before.debtor()));
        this.levelDays = levelDays;
        this.day = day;
        this.cases = new CollectionsCases(companyId, customerId);
        this.draft = new NoticeDraft(companyId, customerId, before.debtor(), settings, day);
        this.brokenPromiseDays = new TreeSet<>(before.brokenPromiseDays());
    }

    /** Items come in the order of their ids. */
    void look(ChasedItem chased) {
        AccountItem item = chased.item();
        if (item == null) {
            lookAtUnknown(chased);
        } else if (!item.isOpen()) {
            lookAtCleared(chased);
        } else if (item.isOwed()) {
            lookAtOwed(chased);
        } else {
            account(item.open().currency()).addCredit(item.open());
        }
    }

    /** A reply about a document that nobody knows waits for it; a dispute waits for a person. */
    private void lookAtUnknown(ChasedItem chased) {
        if (isDisputed(chased)) {
            cases.dispute(chased);
        } else if (newestOf(chased) < startOf(day - settings.replyMemoryDays())) {
            forgotten.add(chased.id());
        }
    }

    private void lookAtCleared(ChasedItem chased) {
        int cleared = chased.item().clearedDay();
        if (chased.promise() != null && cleared != AccountItem.NOT_CLEARED) {
            int deadline = levelDays.deadlineOf(chased.promise().promisedDay());
            if (cleared > deadline) {
                brokenPromiseDays.add(deadline);
            }
        }
        forgotten.add(chased.id());
    }

    private void lookAtOwed(ChasedItem chased) {
        AccountItem item = chased.item();
        if (isDisputed(chased)) {
            cases.dispute(chased);
        }
        boolean promised = chased.promise() != null && isHeldByPromise(chased);
        boolean held = promised || isDisputed(chased) || item.disputed() || isBlocked(chased);
        int reached = levelDays.reached(item.dueDay(), day);
        if (!held && reached != LevelDays.NONE) {
            account(item.open().currency()).add(due(chased, reached));
        }
    }

    private DueItem due(ChasedItem chased, int reached) {
        int dueDay = chased.item().dueDay();
        return new DueItem(chased, reached, levelDays.businessDaysPastDue(dueDay, day));
    }

    /** Until its last day; from then on a promise that was not kept is a case. */
    private boolean isHeldByPromise(ChasedItem chased) {
        ReplyNote promise = chased.promise();
        if (isKept(promise, chased.item())) {
            return false;
        }
        int deadline = levelDays.deadlineOf(promise.promisedDay());
        if (day <= deadline) {
            return true;
        }
        brokenPromiseDays.add(deadline);
        cases.brokenPromise(chased, deadline);
        return false;
    }

    /** A part that was promised of one item is kept when so much of it is settled. */
    private static boolean isKept(ReplyNote promise, AccountItem item) {
        Money settled = item.amount().minus(item.open());
        return promise.amount() != null
                && promise.amount().currency().equals(settled.currency())
                && settled.compareTo(promise.amount()) >= 0;
    }

    private static boolean isDisputed(ChasedItem chased) {
        return chased.dispute() != null && chased.dispute().kind() == ReplyKind.DISPUTE;
    }

    private static boolean isBlocked(ChasedItem chased) {
        return chased.block() != null && chased.block().kind() == ReplyKind.BLOCK;
    }

    private boolean isCustomerBlocked() {
        return before.debtor().blocked()
                || (before.block() != null && before.block().kind() == ReplyKind.BLOCK);
    }

    private static long newestOf(ChasedItem chased) {
        long newest = Long.MIN_VALUE;
        for (ReplyNote note :
                new ReplyNote[] {chased.dispute(), chased.promise(), chased.block()}) {
            newest = note == null ? newest : Math.max(newest, note.receivedAtMillis());
        }
        return newest;
    }

    ChaseResult result(boolean remind) {
        brokenPromiseDays.headSet(day - DAYS_OF_HISTORY).clear();
        for (CurrencyAccount account : accounts.values()) {
            missing(account);
            if (remind && !isCustomerBlocked() && !account.isCovered()) {
                remind(account);
            }
            escalate(account, remind && !isCustomerBlocked());
        }
        List<ExceptionItem> open = cases.open(before.openCases());
        return new ChaseResult(
                new ChasedCustomer(
                        before.debtor(),
                        before.block(),
                        List.copyOf(brokenPromiseDays),
                        escalated,
                        open),
                changed,
                forgotten,
                notices,
                CollectionsCases.changes(before.openCases(), open));
    }

    private void missing(CurrencyAccount account) {
        if (account.isCovered()) {
            return;
        }
        Money owed = account.sum(account.due());
        if (settings.lacksPolicy(before.debtor())) {
            cases.noPolicy(before.debtor(), owed, day);
        }
        boolean byMail = policy.levels().stream().anyMatch(it -> it.channel() == Channel.EMAIL);
        if (byMail && before.debtor().email().isEmpty() && !isCustomerBlocked()) {
            cases.noAddress(owed, day);
        }
    }

    private void remind(CurrencyAccount account) {
        List<Listed> listed = account.newlyDue();
        if (listed.isEmpty()) {
            return;
        }
        notices.add(draft.reminder(account, listed));
        for (Listed one : listed) {
            int offset = policy.levels().get(one.level()).offsetDays();
            changed.add(one.due().chased().remindedAt(offset));
        }
    }

    /** Each step up is told once, until nothing is overdue any more. */
    private void escalate(CurrencyAccount account, boolean tell) {
        List<DueItem> overdue = account.overdue();
        Money owed = account.sum(overdue).minus(account.credits());
        if (overdue.isEmpty() || owed.signum() <= 0) {
            return;
        }
        String currency = owed.currency();
        int told = before.escalated().getOrDefault(currency, 0);
        int step = tell ? Math.max(told, step(overdue, owed)) : told;
        if (step > told) {
            Escalation to = policy.escalations().get(step - 1);
            notices.add(draft.escalation(account, to, settings.language()));
        }
        if (step > 0) {
            escalated.put(currency, step);
        }
    }

    /** How far up: the last escalation whose conditions hold; 0 for none. */
    private int step(List<DueItem> overdue, Money owed) {
        int oldest = overdue.stream().mapToInt(DueItem::overdueDays).max().orElse(0);
        int step = policy.escalations().size();
        while (step > 0 && !holds(policy.escalations().get(step - 1), owed, oldest)) {
            step--;
        }
        return step;
    }

    private boolean holds(Escalation escalation, Money owed, int oldest) {
        boolean amount =
                escalation.overdue().isBlank()
                        || escalation
                                .overdue()
                                .in(owed.currency())
                                .filter(it -> owed.compareTo(it) >= 0)
                                .isPresent();
        boolean age = escalation.daysPastDue() == null || oldest >= escalation.daysPastDue();
        boolean history =
                escalation.brokenPromises() == null
                        || brokenPromiseDays.size() >= escalation.brokenPromises();
        return amount && age && history;
    }

    private CurrencyAccount account(String currency) {
        return accounts.computeIfAbsent(currency, it -> new CurrencyAccount(it, policy));
    }

    private static long startOf(int day) {
        return TimeUnit.DAYS.toMillis(day);
    }
}
