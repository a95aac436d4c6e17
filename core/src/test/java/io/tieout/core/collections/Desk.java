package io.tieout.core.collections;

import io.tieout.core.documents.Billing;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.CustomerReply;
import io.tieout.core.documents.ReplyKind;
import io.tieout.core.money.Money;
import io.tieout.core.receivables.AccountItem;
import io.tieout.core.results.ExceptionItem;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The collections desk of one customer: it hears news and is asked day by day. */
final class Desk {

    static final String COMPANY = "acme";
    static final String CUSTOMER = "C1";

    private final Chase chase;
    private final Map<String, ChasedItem> items = new TreeMap<>();
    private ChasedCustomer customer = ChasedCustomer.unknown(CUSTOMER);
    private final List<ExceptionItem> exceptions = new ArrayList<>();

    Desk(CollectionsSettings settings) {
        chase = new Chase(settings);
    }

    /** With a customer that has an address, by one policy. */
    static Desk with(DunningPolicy policy) {
        Desk desk = new Desk(settings(policy));
        desk.tell(customer("", false));
        return desk;
    }

    static CollectionsSettings settings(DunningPolicy policy) {
        return new CollectionsSettings(
                Map.of(CollectionsSettings.STANDARD, policy),
                CollectionsSettings.STANDARD,
                Set.of(),
                "en",
                90);
    }

    static Customer customer(String policy, boolean blocked) {
        return new Customer(
                CUSTOMER,
                COMPANY,
                "Northwind Traders",
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                false,
                new Billing("ap@northwind.example", "", null, "", null, false, policy, blocked));
    }

    /** What an element of a stream says: an account item, a reply or master data. */
    void tell(Object news) {
        if (news instanceof AccountItem item) {
            items.put(item.id(), known(item.id()).with(item));
        } else if (news instanceof Customer told) {
            customer = customer.with(told, 0);
        } else if (news instanceof CustomerReply reply && reply.receivableIds().isEmpty()) {
            customer = customer.with(reply);
        } else if (news instanceof CustomerReply reply) {
            reply.receivableIds().forEach(id -> items.put(id, known(id).with(reply)));
        }
    }

    void tell(Object... news) {
        for (Object one : news) {
            tell(one);
        }
    }

    private ChasedItem known(String id) {
        return items.getOrDefault(id, ChasedItem.unknown(id));
    }

    /** The notices of a day. */
    List<Notice> on(String day) {
        ChaseResult result = chase.run(COMPANY, CUSTOMER, customer, items.values(), day(day), true);
        customer = result.customer();
        result.changed().forEach(it -> items.put(it.id(), it));
        result.forgotten().forEach(items::remove);
        exceptions.clear();
        exceptions.addAll(result.exceptions());
        return result.notices();
    }

    /** What the last day said about cases. */
    List<ExceptionItem> exceptions() {
        return List.copyOf(exceptions);
    }

    int remembered() {
        return items.size();
    }

    /** An invoice of so many euros, open as a whole. */
    static AccountItem invoice(String number, String dueDate, long euros) {
        return invoice(number, dueDate, euros, euros);
    }

    static AccountItem invoice(String number, String dueDate, long euros, long openEuros) {
        return item(AccountItem.Kind.INVOICE, number, dueDate, euros, openEuros);
    }

    static AccountItem credit(AccountItem.Kind kind, String number, long euros) {
        return item(kind, number, "2026-11-02", -euros, -euros);
    }

    static AccountItem cleared(String number, String dueDate, long euros, String clearedDay) {
        AccountItem open = invoice(number, dueDate, euros, 0);
        return new AccountItem(
                COMPANY,
                CUSTOMER,
                CUSTOMER,
                open.kind(),
                open.id(),
                number,
                "",
                open.amount(),
                open.open(),
                open.issueDay(),
                open.dueDay(),
                false,
                day(clearedDay),
                day(clearedDay));
    }

    private static AccountItem item(
            AccountItem.Kind kind, String number, String dueDate, long euros, long openEuros) {
        return new AccountItem(
                COMPANY,
                CUSTOMER,
                CUSTOMER,
                kind,
                "r-" + number,
                number,
                "",
                eur(euros * 100),
                eur(openEuros * 100),
                day(dueDate) - 30,
                day(dueDate),
                false,
                AccountItem.NOT_CLEARED,
                0);
    }

    static CustomerReply reply(ReplyKind kind, String id, String receivedDay, String... numbers) {
        return reply(kind, id, receivedDay, null, null, numbers);
    }

    static CustomerReply promise(
            String id, String receivedDay, String promised, String... numbers) {
        return reply(ReplyKind.PROMISE, id, receivedDay, promised, null, numbers);
    }

    static CustomerReply reply(
            ReplyKind kind,
            String id,
            String receivedDay,
            String promised,
            Money amount,
            String... numbers) {
        return new CustomerReply(
                id,
                CUSTOMER,
                COMPANY,
                kind,
                Arrays.stream(numbers).map(number -> "r-" + number).toList(),
                promised == null ? null : LocalDate.parse(promised),
                amount,
                "",
                "",
                LocalDate.parse(receivedDay).atStartOfDay().toInstant(ZoneOffset.UTC),
                "mia");
    }

    static Money eur(long cents) {
        return new Money(cents, "EUR");
    }

    static int day(String date) {
        return Math.toIntExact(LocalDate.parse(date).toEpochDay());
    }

    /** Each line as number and level. */
    static List<String> lines(Notice notice) {
        return notice.lines().stream().map(it -> it.number() + " " + it.level()).toList();
    }

    /** Each case as reason, subject and status. */
    static List<String> said(List<ExceptionItem> exceptions) {
        return exceptions.stream()
                .map(it -> it.reason() + " " + it.subjects() + " " + it.status())
                .toList();
    }
}
