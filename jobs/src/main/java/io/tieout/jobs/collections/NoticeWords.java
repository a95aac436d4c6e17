package io.tieout.jobs.collections;

import io.tieout.connectors.messages.MessageMaker;
import io.tieout.core.collections.Notice;
import io.tieout.core.messages.OutgoingMessage;
import io.tieout.formats.letters.LetterTemplates;
import io.tieout.jobs.settings.CollectionsConfiguration;
import java.util.HashMap;
import java.util.Map;

/** Puts notices into words; the templates are compiled where they are first needed. */
public final class NoticeWords implements MessageMaker<Notice> {

    private static final long serialVersionUID = 1L;

    private final HashMap<String, String> templates;
    private final String language;
    private final HashMap<String, String> companyNames;
    private transient LetterTemplates compiled;

    private NoticeWords(
            Map<String, String> templates, String language, Map<String, String> companyNames) {
        this.templates = new HashMap<>(templates);
        this.language = language;
        this.companyNames = new HashMap<>(companyNames);
    }

    public static NoticeWords of(CollectionsConfiguration collections) {
        return new NoticeWords(
                collections.templates(),
                collections.rules().language(),
                collections.companyNames());
    }

    @Override
    public synchronized OutgoingMessage message(Notice notice) {
        if (compiled == null) {
            compiled = LetterTemplates.of(templates, language, companyNames);
        }
        return compiled.message(notice);
    }
}
