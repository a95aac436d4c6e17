package io.tieout.formats.letters;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.Map;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A subject and a text with placeholders, checked when it is read: every placeholder is known,
 * every section is closed. The first line is {@code Subject: ...}, then an empty line, then the
 * text.
 */
final class LetterTemplate {

    private static final String SUBJECT = "Subject:";
    private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[#^/]?\\s*(\\w+)\\s*");
    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().escapeHTML(false).emptyStringIsFalse(true).strictSections(true);

    private final Template subject;
    private final Template body;

    private LetterTemplate(Template subject, Template body) {
        this.subject = subject;
        this.body = body;
    }

    /**
     * @param origin file name for messages
     * @throws TemplateException if it cannot be used
     */
    static LetterTemplate parse(String origin, String text) {
        String unix = text.replace("\r\n", "\n");
        requireKnown(origin, unix);
        int end = unix.indexOf('\n');
        if (!unix.startsWith(SUBJECT) || end < 0 || !unix.startsWith("\n", end + 1)) {
            throw new TemplateException(
                    origin + ", line 1: a template begins with 'Subject: ...' and an empty line");
        }
        try {
            LetterTemplate template =
                    new LetterTemplate(
                            COMPILER.compile(unix.substring(SUBJECT.length(), end).strip()),
                            COMPILER.compile(unix.substring(end + 2)));
            template.subject(Placeholders.sample(true));
            template.body(Placeholders.sample(true));
            template.body(Placeholders.sample(false));
            return template;
        } catch (MustacheException e) {
            throw new TemplateException(origin + ": " + e.getMessage(), e);
        }
    }

    private static void requireKnown(String origin, String text) {
        SortedSet<String> known = Placeholders.names();
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            Matcher name = NAME.matcher(tag.group(1));
            if (!name.matches() || !known.contains(name.group(1))) {
                throw new TemplateException(
                        origin
                                + ", line "
                                + (text.substring(0, tag.start()).lines().count()
                                        + startsLine(text, tag))
                                + ": unknown placeholder '"
                                + tag.group(1).strip()
                                + "'; known are "
                                + String.join(", ", known));
            }
        }
    }

    /** Counting lines leaves out a line of which nothing is there yet. */
    private static int startsLine(String text, Matcher tag) {
        return tag.start() == 0 || text.charAt(tag.start() - 1) == '\n' ? 1 : 0;
    }

    /** One line, whatever the values hold. */
    String subject(Map<String, Object> values) {
        return subject.execute(values).replaceAll("\\s+", " ").strip();
    }

    String body(Map<String, Object> values) {
        return body.execute(values);
    }
}
