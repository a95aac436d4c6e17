package io.tieout.core.documents;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that stays with a case. The command that puts it there has it as its text.
 *
 * @param sha256 of its bytes, 64 hexadecimal digits in lower case
 * @param bytes how many it has
 * @param name as the sender called it, without folders
 */
public record CaseAttachment(String sha256, long bytes, String name) {

    private static final int LONGEST_NAME_CHARS = 200;
    private static final Pattern TEXT =
            Pattern.compile("([0-9a-f]{64}) ([1-9][0-9]{0,12}) (\\P{Cntrl}+)");

    /**
     * @throws IllegalArgumentException that says what is wrong
     */
    public CaseAttachment {
        if (name.isBlank() || name.length() > LONGEST_NAME_CHARS) {
            throw new IllegalArgumentException(
                    "a file's name has 1 to " + LONGEST_NAME_CHARS + " characters");
        }
        if (!name.chars().noneMatch(it -> it == '/' || it == '\\' || Character.isISOControl(it))) {
            throw new IllegalArgumentException(
                    "a file's name has no folders or control characters");
        }
        if (bytes < 1) {
            throw new IllegalArgumentException("a file has at least one byte");
        }
    }

    /** What stands in a command's text; empty if that is none. */
    public static Optional<CaseAttachment> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new CaseAttachment(
                            parts.group(1), Long.parseLong(parts.group(2)), parts.group(3)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public String text() {
        return sha256 + ' ' + bytes + ' ' + name;
    }
}
