package io.tieout.formats.letters;

import io.tieout.core.collections.Notice;
import io.tieout.core.collections.NoticeAmounts;
import io.tieout.core.collections.NoticeLine;
import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the placeholders of a template stand for. What is absent or zero is empty. */
final class Placeholders {

    private static final String LEVELS = "levels";
    private static final String ITEMS = "items";

    private Placeholders() {}

    /** Every name there is, inside lists and out. */
    static SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        collect(sample(true), names);
        return names;
    }

    private static void collect(Map<?, ?> values, SortedSet<String> names) {
        values.forEach(
                (name, value) -> {
                    names.add((String) name);
                    if (value instanceof List<?> list) {
                        list.forEach(it -> collect((Map<?, ?>) it, names));
                    }
                });
    }

    static Map<String, Object> of(Notice it, String companyName, LanguageFormat format) {
        NoticeAmounts amounts = it.amounts();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("company", companyName);
        values.put("customer", it.customerName());
        values.put("customerId", it.customerId());
        values.put("address", it.postalAddress());
        values.put("role", it.role());
        values.put("day", format.date(LocalDate.ofEpochDay(it.day())));
        values.put("level", it.level());
        values.put("currency", it.currency());
        values.put("count", Integer.toString(it.lines().size()));
        values.put("listed", format.amount(amounts.listed()));
        values.put("otherDue", unlessZero(amounts.otherDue(), format));
        values.put("credits", unlessZero(amounts.credits(), format));
        values.put("fee", unlessZero(amounts.fee(), format));
        values.put("interest", unlessZero(amounts.interest(), format));
        values.put("payable", format.amount(amounts.payable()));
        values.put("oldestDays", Integer.toString(oldest(it)));
        values.put(LEVELS, levels(it, format));
        return values;
    }

    private static int oldest(Notice notice) {
        int days = notice.lines().stream().mapToInt(NoticeLine::daysPastDue).max().orElse(0);
        return Math.max(days, 0);
    }

    /** The lines come by level. */
    private static List<Map<String, Object>> levels(Notice notice, LanguageFormat format) {
        Map<String, List<Map<String, Object>>> items = new LinkedHashMap<>();
        for (NoticeLine line : notice.lines()) {
            items.computeIfAbsent(line.level(), level -> new ArrayList<>()).add(item(line, format));
        }
        List<Map<String, Object>> levels = new ArrayList<>();
        items.forEach((level, of) -> levels.add(Map.of("level", level, ITEMS, of)));
        return levels;
    }

    private static Map<String, Object> item(NoticeLine line, LanguageFormat format) {
        int days = line.daysPastDue();
        return Map.of(
                "number", line.number(),
                "orderNumber", line.orderNumber(),
                "amount", format.amount(line.amount()),
                "open", format.amount(line.open()),
                "dueDate", format.date(LocalDate.ofEpochDay(line.dueDay())),
                "daysPastDue", days > 0 ? Integer.toString(days) : "",
                "daysUntilDue", days < 0 ? Integer.toString(-days) : "");
    }

    private static String unlessZero(Money amount, LanguageFormat format) {
        return amount.isZero() ? "" : format.amount(amount);
    }

    /** Values to try a template with: everything there, or everything that can be absent absent. */
    static Map<String, Object> sample(boolean full) {
        String some = full ? "x" : "";
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name :
                List.of(
                        "company",
                        "customer",
                        "customerId",
                        "address",
                        "role",
                        "day",
                        "level",
                        "currency",
                        "count",
                        "listed",
                        "otherDue",
                        "credits",
                        "fee",
                        "interest",
                        "payable",
                        "oldestDays")) {
            values.put(name, some);
        }
        Map<String, Object> item = new LinkedHashMap<>();
        for (String name :
                List.of(
                        "number",
                        "orderNumber",
                        "amount",
                        "open",
                        "dueDate",
                        "daysPastDue",
                        "daysUntilDue")) {
            item.put(name, some);
        }
        values.put(LEVELS, List.of(Map.of("level", some, ITEMS, List.of(item))));
        return values;
    }
}
