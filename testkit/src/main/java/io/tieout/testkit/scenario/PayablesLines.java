package io.tieout.testkit.scenario;

import io.tieout.core.documents.GlAccount;
import io.tieout.core.documents.GlAccountStatus;
import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.MatchingPolicy;
import io.tieout.core.documents.Numbering;
import io.tieout.core.documents.OrderLine;
import io.tieout.core.documents.OrderStatus;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.ReceiptLine;
import io.tieout.core.documents.UnitConversion;
import io.tieout.core.documents.Vendor;
import io.tieout.core.documents.VendorStatus;
import io.tieout.core.matching.Tolerance;
import io.tieout.core.matching.Tolerances;
import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the lines that state vendors, orders and receipts. Lines of documents are separated by
 * semicolons; blanks in their texts are underscores. A tolerance is its key and four limits: lower
 * percent and absolute, upper percent and absolute, {@code -} for a blank one.
 */
final class PayablesLines {

    private static final List<String> FLAGS =
            List.of("blocked", "new", "watched", "yearly", "orderRequired", "reverseCharge");

    private PayablesLines() {}

    static Vendor vendor(ScenarioLine line) {
        String id = line.word("the vendor's id");
        List<String> flags = line.wordsUntil();
        if (!FLAGS.containsAll(flags)) {
            throw line.error("unexpected '" + String.join(" ", flags) + "'");
        }
        line.onlyAttributes(
                List.of(
                        "name",
                        "alias",
                        "group",
                        "tax",
                        "account",
                        "sender",
                        "terms",
                        "matching",
                        "required",
                        "tolerances",
                        "at"));
        return new Vendor(
                id,
                null,
                line.attribute("name", id),
                list(line, "alias"),
                line.attribute("group", null),
                list(line, "tax"),
                list(line, "account"),
                list(line, "sender"),
                CashLines.terms(line),
                status(flags),
                flags.contains("yearly") ? Numbering.YEARLY : null,
                policy(line, line.attribute("matching", null)),
                flags.contains("orderRequired"),
                flags.contains("reverseCharge"),
                list(line, "required"),
                tolerances(line, line.attribute("tolerances", null)),
                List.of());
    }

    private static VendorStatus status(List<String> flags) {
        return Arrays.stream(VendorStatus.values())
                .filter(it -> flags.contains(it.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    /** An account, then its family or {@code closed}. */
    static GlAccount account(ScenarioLine line) {
        String id = line.word("the account");
        List<String> words = line.wordsUntil();
        line.onlyAttributes(List.of("at"));
        boolean closed = words.contains("closed");
        return new GlAccount(
                id,
                null,
                "Account " + id,
                closed || words.isEmpty() ? "" : words.get(0),
                closed ? GlAccountStatus.CLOSED : null);
    }

    /** Values separated by blanks. */
    static List<String> list(ScenarioLine line, String attribute) {
        String stated = line.attribute(attribute, null);
        return stated == null ? List.of() : Arrays.asList(stated.split(" ", -1));
    }

    static PurchaseOrder order(ScenarioLine line, String accountCurrency) {
        String number = line.word("the order's number");
        String vendor = line.word("the vendor's id");
        line.end();
        line.onlyAttributes(
                List.of(
                        "id",
                        "lines",
                        "version",
                        "currency",
                        "status",
                        "statusDate",
                        "from",
                        "to",
                        "charges",
                        "terms",
                        "at"));
        String currency = line.attribute("currency", accountCurrency);
        List<OrderLine> lines = new ArrayList<>();
        for (LineWords words : LineWords.of(line, line.requiredAttribute("lines"))) {
            lines.add(orderLine(line, words, currency));
        }
        return new PurchaseOrder(
                line.attribute("id", number),
                null,
                vendor,
                number,
                (int) line.wholeNumber(line.attribute("version", "1")),
                currency,
                null,
                CashLines.terms(line),
                OrderStatus.valueOf(line.attribute("status", "open").toUpperCase(Locale.ROOT)),
                day(line, "statusDate"),
                day(line, "from"),
                day(line, "to"),
                money(line, line.attribute("charges", null), currency),
                lines);
    }

    static LocalDate day(ScenarioLine line, String attribute) {
        String stated = line.attribute(attribute, null);
        return stated == null ? null : line.date(stated);
    }

    static Money money(ScenarioLine line, String stated, String currency) {
        return stated == null ? null : line.money(stated, currency);
    }

    /** {@code 10 100@3.00/10 unit C62 item A}, or {@code 20 limit 5000.00}. */
    private static OrderLine orderLine(ScenarioLine line, LineWords words, String currency) {
        int number = (int) line.wholeNumber(words.next());
        LineWords.Price price = words.price();
        Map<String, String> stated = words.rest();
        return new OrderLine(
                number,
                stated.get("item"),
                text(stated.get("text")),
                price == null ? null : price.quantity(),
                stated.get("unit"),
                price == null ? null : price.unitPrice(),
                price == null ? null : price.priceUnit(),
                decimal(stated.get("discount")),
                money(line, stated.get("limit"), currency),
                decimal(stated.get("tax")),
                policy(line, stated.get("policy")),
                stated.get("gl"),
                stated.get("cost"),
                tolerances(line, text(stated.get("tolerances"))),
                conversions(stated.get("conversion")));
    }

    /** {@code BOX=12} or, of which several make one, {@code EA=1/12}. */
    private static List<UnitConversion> conversions(String stated) {
        if (stated == null) {
            return List.of();
        }
        String[] parts = stated.split("[=/]", -1);
        return List.of(
                new UnitConversion(
                        parts[0],
                        new BigDecimal(parts[1]),
                        parts.length > 2 ? new BigDecimal(parts[2]) : null));
    }

    static String text(String stated) {
        return stated == null ? null : stated.replace('_', ' ');
    }

    static BigDecimal decimal(String stated) {
        return stated == null ? null : new BigDecimal(stated);
    }

    private static MatchingPolicy policy(ScenarioLine line, String stated) {
        if (stated == null) {
            return null;
        }
        return Arrays.stream(MatchingPolicy.values())
                .filter(policy -> policy.wireName().equals(stated))
                .findFirst()
                .orElseThrow(() -> line.error("unknown policy '" + stated + "'"));
    }

    private static Tolerances tolerances(ScenarioLine line, String stated) {
        if (stated == null) {
            return null;
        }
        Map<String, Tolerance> byKey = new HashMap<>();
        for (String one : stated.split(",", -1)) {
            String[] words = one.strip().split(" ", -1);
            if (words.length != 5) {
                throw line.error("a tolerance is a key and four limits, not '" + one + "'");
            }
            byKey.put(
                    words[0],
                    new Tolerance(
                            limit(words[1]), limit(words[2]), limit(words[3]), limit(words[4])));
        }
        return new Tolerances(
                byKey.get("quantityOrdered"),
                byKey.get("quantityReceived"),
                byKey.get("price"),
                byKey.get("lineAmount"),
                byKey.get("charges"),
                byKey.get("tax"),
                byKey.get("total"));
    }

    private static BigDecimal limit(String stated) {
        return stated.equals("-") ? null : new BigDecimal(stated);
    }

    static GoodsReceipt receipt(ScenarioLine line) {
        String id = line.word("the receipt's id");
        String order = line.word("the order's number");
        String day = line.word("the day");
        line.end();
        line.onlyAttributes(List.of("lines", "note", "at"));
        List<ReceiptLine> lines = new ArrayList<>();
        for (LineWords words : LineWords.of(line, line.requiredAttribute("lines"))) {
            int orderLine = (int) line.wholeNumber(words.next());
            BigDecimal quantity = new BigDecimal(words.next());
            lines.add(new ReceiptLine(orderLine, quantity, words.rest().get("unit")));
        }
        return new GoodsReceipt(
                id, null, order, line.date(day), line.attribute("note", null), lines);
    }
}
