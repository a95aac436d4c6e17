package io.tieout.core.collections;

import io.tieout.core.ids.DeterministicId;
import io.tieout.core.money.Money;
import io.tieout.core.receivables.AccountItem;
import io.tieout.core.receivables.DeductionKind;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The cases of one customer on one day, and how they differ from those told before. */
final class CollectionsCases {

    /** The review queue of everything on this page. */
    static final String QUEUE = "collections";

    /** Nothing is known of an amount; every result has a currency all the same. */
    private static final Money UNKNOWN_AMOUNT = Money.zero("EUR");

    private final String companyId;
    private final String customerId;
    private final SortedMap<String, ExceptionItem> now = new TreeMap<>();

    CollectionsCases(String companyId, String customerId) {
        this.companyId = companyId;
        this.customerId = customerId;
    }

    /** A document that the customer does not accept. */
    void dispute(ChasedItem of) {
        ReplyNote note = of.dispute();
        String what =
                of.item() == null
                        ? of.id() + ", which is not on its account"
                        : of.item().number() + " of " + of.item().open();
        String kind = DeductionKind.of(note.reasonCode(), note.text()).wireName();
        raise(
                Reason.CUSTOMER_DISPUTE,
                Severity.MEDIUM,
                List.of(note.replyId(), of.id()),
                of.id(),
                amount(of, note),
                note.receivedAtMillis(),
                "Customer " + customerId + " disputes " + what + " (" + kind + ")" + quoted(note));
    }

    /** A promised date that went by without the money. */
    void brokenPromise(ChasedItem of, int deadline) {
        ReplyNote note = of.promise();
        AccountItem item = of.item();
        raise(
                Reason.BROKEN_PROMISE,
                Severity.HIGH,
                List.of(note.replyId(), of.id()),
                of.id(),
                item.open(),
                startOf(deadline + 1),
                "Customer "
                        + customerId
                        + " promised to pay "
                        + item.number()
                        + " by "
                        + LocalDate.ofEpochDay(note.promisedDay())
                        + "; "
                        + item.open()
                        + " is still open.");
    }

    /** The customer's own policy is not configured. */
    void noPolicy(Debtor debtor, Money owed, int day) {
        missing(
                "policy",
                owed,
                day,
                "Customer "
                        + customerId
                        + " is to be reminded by policy '"
                        + debtor.policy()
                        + "', which is not configured; the company's is used.");
    }

    /** Nothing can be sent to the customer. */
    void noAddress(Money owed, int day) {
        missing(
                "email",
                owed,
                day,
                "Customer " + customerId + " has no e-mail address for reminders.");
    }

    private void missing(String field, Money owed, int day, String explanation) {
        raise(
                Reason.MISSING_REQUIRED_INFORMATION,
                Severity.LOW,
                List.of(field),
                customerId,
                owed,
                startOf(day),
                explanation);
    }

    private void raise(
            Reason reason,
            Severity severity,
            List<String> about,
            String subject,
            Money amount,
            long openedAtMillis,
            String explanation) {
        List<String> parts = new ArrayList<>(List.of(QUEUE, reason.name(), companyId, customerId));
        parts.addAll(about);
        String id = DeterministicId.of("x", parts);
        now.put(
                id,
                new ExceptionItem(
                        id,
                        QUEUE,
                        reason,
                        severity,
                        "",
                        List.of(subject),
                        amount,
                        openedAtMillis,
                        ExceptionStatus.OPEN,
                        explanation,
                        List.of()));
    }

    /** Cases that are open on this day; what was told before keeps the time it was opened. */
    List<ExceptionItem> open(List<ExceptionItem> before) {
        Map<String, ExceptionItem> known = byId(before);
        return now.values().stream()
                .map(
                        it ->
                                known.containsKey(it.id())
                                        ? it.withOpenedAt(known.get(it.id()).openedAtMillis())
                                        : it)
                .toList();
    }

    /** What opened, changed or closed, in the order of id. */
    static List<ExceptionItem> changes(List<ExceptionItem> before, List<ExceptionItem> after) {
        SortedMap<String, ExceptionItem> changes = new TreeMap<>();
        before.forEach(it -> changes.put(it.id(), it.withStatus(ExceptionStatus.CLOSED)));
        Map<String, ExceptionItem> known = byId(before);
        for (ExceptionItem it : after) {
            if (it.equals(known.get(it.id()))) {
                changes.remove(it.id());
            } else {
                changes.put(it.id(), it);
            }
        }
        return List.copyOf(changes.values());
    }

    private static Map<String, ExceptionItem> byId(List<ExceptionItem> cases) {
        Map<String, ExceptionItem> byId = new TreeMap<>();
        cases.forEach(it -> byId.put(it.id(), it));
        return byId;
    }

    private static Money amount(ChasedItem of, ReplyNote note) {
        if (note.amount() != null) {
            return note.amount();
        }
        return of.item() == null ? UNKNOWN_AMOUNT : of.item().open();
    }

    private static String quoted(ReplyNote note) {
        return note.text().isEmpty() ? "." : ": \"" + note.text() + "\".";
    }

    private static long startOf(int day) {
        return TimeUnit.DAYS.toMillis(day);
    }
}
