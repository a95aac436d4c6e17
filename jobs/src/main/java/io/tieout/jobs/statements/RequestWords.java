package io.tieout.jobs.statements;

import io.tieout.connectors.messages.MessageMaker;
import io.tieout.core.messages.OutgoingMessage;
import io.tieout.core.statements.DocumentRequest;
import io.tieout.formats.letters.RequestLetters;
import io.tieout.jobs.settings.CollectionsConfiguration;
import java.util.HashMap;
import java.util.Map;

/** Puts requests for documents into words; the template is compiled where it is first needed. */
public final class RequestWords implements MessageMaker<DocumentRequest> {

    private static final long serialVersionUID = 1L;

    private final String language;
    private final HashMap<String, String> companyNames;
    private transient RequestLetters letters;

    private RequestWords(String language, Map<String, String> companyNames) {
        this.language = language;
        this.companyNames = new HashMap<>(companyNames);
    }

    public static RequestWords of(CollectionsConfiguration messages) {
        return new RequestWords(messages.rules().language(), messages.companyNames());
    }

    @Override
    public synchronized OutgoingMessage message(DocumentRequest request) {
        if (letters == null) {
            letters = new RequestLetters(language, companyNames);
        }
        return letters.message(request);
    }
}
