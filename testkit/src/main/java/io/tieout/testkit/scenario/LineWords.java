package io.tieout.testkit.scenario;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of one line of a document within a scenario's line. */
final class LineWords {

    private static final Pattern PRICE =
            Pattern.compile("(-?[0-9.]+)@([0-9.]+)(?:/([0-9.]+))?(?:=(-?[0-9.]+))?");
    private static final Pattern NET = Pattern.compile("=(-?[0-9.]+)");

    /**
     * {@code 5@2.00/10=1.00}: quantity, price, price unit and net amount; {@code =1.00} the net
     * amount alone. What is not said is null.
     */
    record Price(BigDecimal quantity, BigDecimal unitPrice, BigDecimal priceUnit, String net) {}

    private final ScenarioLine line;
    private final Deque<String> words;

    private LineWords(ScenarioLine line, String text) {
        this.line = line;
        this.words = new ArrayDeque<>(Arrays.asList(text.strip().split(" +", -1)));
    }

    static List<LineWords> of(ScenarioLine line, String text) {
        List<LineWords> lines = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            lines.add(new LineWords(line, part));
        }
        return lines;
    }

    String next() {
        if (words.isEmpty()) {
            throw line.error("a document's line ends too early");
        }
        return words.poll();
    }

    /** The next word if it is a price; else null. */
    Price price() {
        String word = words.isEmpty() ? "" : words.peek();
        Matcher price = PRICE.matcher(word);
        Matcher net = NET.matcher(word);
        if (price.matches()) {
            words.poll();
            return new Price(
                    new BigDecimal(price.group(1)),
                    new BigDecimal(price.group(2)),
                    PayablesLines.decimal(price.group(3)),
                    price.group(4));
        }
        if (net.matches()) {
            words.poll();
            return new Price(null, null, null, net.group(1));
        }
        return null;
    }

    /** The rest, each a name and its value. */
    Map<String, String> rest() {
        Map<String, String> stated = new HashMap<>();
        while (!words.isEmpty()) {
            stated.put(next(), next());
        }
        return stated;
    }
}
