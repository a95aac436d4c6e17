package io.tieout.testkit.oracle.payables;

import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.InvoiceLineKind;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.parties.PartyName;
import io.tieout.core.references.NormalForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Which orders an invoice has, and to which order and order line its lines belong (section 5). */
record Placing(Papers papers, VendorBook vendors) {

    private static final int SHORTEST_NUMBER_IN_TEXT = 5;
    private static final int MOST_WORDS_OF_NUMBER = 4;

    /**
     * Orders by normal form of their numbers.
     *
     * @param found whether it is only named in a text
     */
    record Orders(SortedSet<String> numbers, boolean found) {}

    /**
     * Where a line belongs.
     *
     * @param order normal form of its number; null if none
     * @param inForce null if it is not there
     * @param line null if it is not there or cannot be told
     */
    record Place(String order, Papers.OrderVersion inForce, OrderLine line) {}

    /** The orders that a document states. */
    static SortedSet<String> stated(VendorInvoice invoice) {
        SortedSet<String> stated = new TreeSet<>();
        invoice.orderNumbers().forEach(number -> stated.add(NormalForm.of(number)));
        invoice.lines().forEach(line -> stated.add(named(line)));
        stated.remove("");
        return stated;
    }

    /** The order that a line names; empty if none. */
    static String named(InvoiceLine line) {
        return line.orderNumber() == null ? "" : NormalForm.of(line.orderNumber());
    }

    Orders orders(Paper paper) {
        SortedSet<String> stated = stated(paper.document());
        if (!stated.isEmpty()) {
            return new Orders(stated, false);
        }
        SortedSet<String> corrected = ordersOfOriginal(paper);
        if (!corrected.isEmpty()) {
            return new Orders(corrected, false);
        }
        SortedSet<String> named = namedInText(paper);
        return named.size() == 1 ? new Orders(named, true) : new Orders(new TreeSet<>(), false);
    }

    private SortedSet<String> ordersOfOriginal(Paper paper) {
        Vendor vendor = vendors.of(paper);
        if (!paper.isCredit() || paper.original() == null || vendor == null) {
            return new TreeSet<>();
        }
        List<SortedSet<String>> all =
                papers.invoices().stream()
                        .filter(other -> !other.isCredit())
                        .filter(other -> other.number().equals(paper.original()))
                        .filter(other -> VendorBook.isSame(vendors.of(other), vendor))
                        .map(other -> stated(other.document()))
                        .distinct()
                        .toList();
        return all.size() == 1 ? all.get(0) : new TreeSet<>();
    }

    private SortedSet<String> namedInText(Paper paper) {
        SortedSet<String> named = new TreeSet<>();
        Vendor vendor = vendors.of(paper);
        if (vendor == null) {
            return named;
        }
        Set<String> runs = new TreeSet<>();
        addRuns(paper.document().text(), runs);
        paper.document().lines().forEach(line -> addRuns(line.description(), runs));
        for (String number : papers.orders().keySet()) {
            Papers.OrderVersion order = papers.inForce(number);
            if (order.document().vendorId().equals(vendor.id())
                    && order.document().currency().equals(paper.currency())
                    && number.length() >= SHORTEST_NUMBER_IN_TEXT
                    && number.chars().anyMatch(c -> c >= '0' && c <= '9')
                    && runs.contains(number)) {
                named.add(number);
            }
        }
        return named;
    }

    private static void addRuns(String text, Set<String> runs) {
        String[] words = text.strip().split("\\s+", -1);
        for (int from = 0; from < words.length; from++) {
            for (int to = from + 1;
                    to <= Math.min(words.length, from + MOST_WORDS_OF_NUMBER);
                    to++) {
                runs.add(NormalForm.of(String.join(" ", Arrays.copyOfRange(words, from, to))));
            }
        }
    }

    Place place(Paper paper, InvoiceLine line) {
        String order = orderOf(line, orders(paper).numbers());
        Papers.OrderVersion inForce = order == null ? null : papers.inForce(order);
        return new Place(
                order, inForce, inForce == null ? null : told(line, inForce.document().lines()));
    }

    private String orderOf(InvoiceLine line, SortedSet<String> orders) {
        if (!named(line).isEmpty()) {
            return named(line);
        }
        if (orders.size() == 1 || (isCharge(line) && !orders.isEmpty())) {
            return orders.first();
        }
        List<String> possible = new ArrayList<>();
        for (String order : orders) {
            Papers.OrderVersion inForce = papers.inForce(order);
            if (inForce != null && byItemOrDescription(line, inForce.document().lines()) != null) {
                possible.add(order);
            }
        }
        return possible.size() == 1 ? possible.get(0) : null;
    }

    static boolean isCharge(InvoiceLine line) {
        return line.kind() == InvoiceLineKind.CHARGE;
    }

    private static OrderLine told(InvoiceLine line, List<OrderLine> lines) {
        if (line.orderLine() != null) {
            return only(lines, it -> it.line() == line.orderLine());
        }
        OrderLine found = byItemOrDescription(line, lines);
        return found == null ? only(lines, it -> true) : found;
    }

    private static OrderLine byItemOrDescription(InvoiceLine line, List<OrderLine> lines) {
        String item = identifier(line.itemId());
        OrderLine byItem =
                item == null
                        ? null
                        : only(lines, it -> Objects.equals(identifier(it.itemId()), item));
        if (byItem != null) {
            return byItem;
        }
        String described = PartyName.normalised(line.description());
        return described.isEmpty()
                ? null
                : only(lines, it -> PartyName.normalised(it.description()).equals(described));
    }

    private static OrderLine only(List<OrderLine> lines, Predicate<OrderLine> which) {
        List<OrderLine> found = lines.stream().filter(which).toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    /** Item ids and units as they are compared; null if not stated. */
    static String identifier(String stated) {
        return stated == null || stated.isBlank() ? null : stated.strip().toUpperCase(Locale.ROOT);
    }
}
