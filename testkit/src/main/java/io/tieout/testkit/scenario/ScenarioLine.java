package io.tieout.testkit.scenario;

import io.tieout.core.money.Money;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of a scenario file taken apart: words, and attributes {@code key=value}. */
final class ScenarioLine {

    /** A key with its value, in the file's order. */
    record Attribute(String key, String value) {}

    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z]+)=(.+)", Pattern.DOTALL);
    private static final Pattern OFFSET = Pattern.compile("\\+(\\d+)(ms|s|m|h|d)");

    private final String file;
    private final int number;
    private final List<String> words = new ArrayList<>();
    private final List<Attribute> attributes = new ArrayList<>();
    private int next;

    ScenarioLine(String file, int number, String text) {
        this.file = file;
        this.number = number;
        for (String token : tokens(text)) {
            Matcher attribute = ATTRIBUTE.matcher(token);
            if (attribute.matches()) {
                attributes.add(new Attribute(attribute.group(1), attribute.group(2)));
            } else {
                words.add(token);
            }
        }
    }

    private List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        StringBuilder token = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\' && i + 1 < text.length()) {
                token.append(text.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '#' && token.length() == 0) {
                break;
            } else if (!quoted && Character.isWhitespace(c)) {
                addToken(token, tokens);
            } else {
                token.append(c);
            }
        }
        if (quoted) {
            throw error("a quotation mark is not closed");
        }
        addToken(token, tokens);
        return tokens;
    }

    private static void addToken(StringBuilder token, List<String> tokens) {
        if (token.length() > 0) {
            tokens.add(token.toString());
            token.setLength(0);
        }
    }

    int number() {
        return number;
    }

    boolean isEmpty() {
        return words.isEmpty() && attributes.isEmpty();
    }

    boolean hasNext() {
        return next < words.size();
    }

    String peek() {
        return hasNext() ? words.get(next) : "";
    }

    /** The next word. */
    String word(String what) {
        if (!hasNext()) {
            throw error("missing " + what);
        }
        return words.get(next++);
    }

    void word(String exactly, String after) {
        String word = word("'" + exactly + "' after " + after);
        if (!word.equals(exactly)) {
            throw error("expected '" + exactly + "' after " + after + ", not '" + word + "'");
        }
    }

    /** All words up to one of the stop words or the end. */
    List<String> wordsUntil(String... stops) {
        List<String> found = new ArrayList<>();
        while (hasNext() && !List.of(stops).contains(peek())) {
            found.add(word("a word"));
        }
        return found;
    }

    void end() {
        if (hasNext()) {
            throw error("unexpected '" + peek() + "'");
        }
    }

    List<Attribute> attributes() {
        return attributes;
    }

    String attribute(String key, String otherwise) {
        return attributes.stream()
                .filter(attribute -> attribute.key().equals(key))
                .map(Attribute::value)
                .findFirst()
                .orElse(otherwise);
    }

    String requiredAttribute(String key) {
        String value = attribute(key, null);
        if (value == null) {
            throw error("missing " + key + "=");
        }
        return value;
    }

    void onlyAttributes(List<String> known) {
        for (Attribute attribute : attributes) {
            if (!known.contains(attribute.key())) {
                throw error("unknown attribute '" + attribute.key() + "'");
            }
        }
    }

    LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw error("not a day like 2026-03-16: '" + text + "'");
        }
    }

    Money money(String text, String currency) {
        try {
            return Money.parse(text, currency);
        } catch (ArithmeticException | NumberFormatException e) {
            throw error("not an amount in " + currency + ": '" + text + "'");
        }
    }

    long wholeNumber(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw error("not a whole number: '" + text + "'");
        }
        return Long.parseLong(text);
    }

    /** Reads {@code +40s}, {@code +5m}, {@code +250ms}. */
    Duration offset(String text) {
        Matcher matcher = OFFSET.matcher(text);
        if (!matcher.matches()) {
            throw error("not an offset like +40s: '" + text + "'");
        }
        long amount = wholeNumber(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    ScenarioSyntaxException error(String problem) {
        return new ScenarioSyntaxException(file, number, problem);
    }
}
