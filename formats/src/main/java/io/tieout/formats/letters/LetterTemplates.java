package io.tieout.formats.letters;

import io.tieout.core.collections.Notice;
import io.tieout.core.messages.OutgoingMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The templates by name and language. Those that come with the program are {@code friendly}, {@code
 * firm}, {@code final} and {@code escalation}, each in {@code en} and {@code de}; a folder may
 * replace them or add others. All are checked when they are loaded.
 */
public final class LetterTemplates {

    private static final List<String> BUILT_IN_NAMES =
            List.of("friendly", "firm", "final", Notice.ESCALATION_TEMPLATE);
    private static final List<String> BUILT_IN_LANGUAGES = List.of("en", "de");
    private static final Pattern FILE = Pattern.compile("([\\w-]+)\\.([a-z]{2})\\.txt");

    private final String defaultLanguage;
    private final Map<String, String> companyNames;
    private final Map<String, LetterTemplate> templates = new TreeMap<>();
    private final Map<String, LanguageFormat> formats = new HashMap<>();

    private LetterTemplates(String defaultLanguage, Map<String, String> companyNames) {
        this.defaultLanguage = defaultLanguage;
        this.companyNames = Map.copyOf(companyNames);
    }

    /**
     * @param texts own templates by file name, such as {@code firm.fr.txt}
     * @param defaultLanguage of what is not there in the customer's language
     * @param companyNames how companies sign, by id; others sign with their id
     * @throws TemplateException if one of them cannot be used
     */
    public static LetterTemplates of(
            Map<String, String> texts, String defaultLanguage, Map<String, String> companyNames) {
        LetterTemplates all = new LetterTemplates(defaultLanguage, companyNames);
        for (String name : BUILT_IN_NAMES) {
            for (String language : BUILT_IN_LANGUAGES) {
                String file = name + "." + language + ".txt";
                all.add(file, builtIn(file));
            }
        }
        new TreeMap<>(texts).forEach(all::add);
        return all;
    }

    /**
     * The texts of a folder by file name.
     *
     * @throws TemplateException if a file is not named as a template is
     */
    public static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.txt")) {
            for (Path file : files) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }

    private static String builtIn(String file) {
        try (InputStream in = LetterTemplates.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("every build has " + file, e);
        }
    }

    private void add(String file, String text) {
        Matcher name = FILE.matcher(file);
        if (!name.matches()) {
            throw new TemplateException(
                    file + ": a template is named NAME.LANGUAGE.txt, such as firm.en.txt");
        }
        templates.put(key(name.group(1), name.group(2)), LetterTemplate.parse(file, text));
    }

    /**
     * Refuses names without a template in the default language.
     *
     * @throws TemplateException that says which one is missing
     */
    public void require(Collection<String> names) {
        for (String name : names) {
            if (!templates.containsKey(key(name, defaultLanguage))) {
                throw new TemplateException(
                        "there is no template " + name + "." + defaultLanguage + ".txt");
            }
        }
    }

    /** The notice in words; its id is that of the notice. */
    public OutgoingMessage message(Notice notice) {
        String language =
                templates.containsKey(key(notice.template(), notice.language()))
                        ? notice.language()
                        : defaultLanguage;
        LetterTemplate template = templates.get(key(notice.template(), language));
        if (template == null) {
            throw new TemplateException(
                    "there is no template " + notice.template() + "." + language + ".txt");
        }
        Map<String, Object> values =
                Placeholders.of(
                        notice,
                        companyNames.getOrDefault(notice.companyId(), notice.companyId()),
                        formats.computeIfAbsent(language, LanguageFormat::new));
        return new OutgoingMessage(
                notice.id(),
                notice.recipient(),
                template.subject(values),
                template.body(values),
                List.of());
    }

    private static String key(String name, String language) {
        return name + "." + language;
    }
}
