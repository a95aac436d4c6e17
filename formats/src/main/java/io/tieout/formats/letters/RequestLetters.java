package io.tieout.formats.letters;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.tieout.core.messages.OutgoingMessage;
import io.tieout.core.statements.DocumentRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Requests to vendors for missing documents in words, in {@code en} or {@code de}. */
public final class RequestLetters {

    private static final String SUBJECT = "Subject:";

    private final Map<String, String> companyNames;
    private final LanguageFormat format;
    private final Template subject;
    private final Template body;

    /**
     * @param language English if it is none of the two
     * @param companyNames how companies sign, by id; others sign with their id
     */
    public RequestLetters(String language, Map<String, String> companyNames) {
        String known = language.equals("de") ? "de" : "en";
        this.companyNames = Map.copyOf(companyNames);
        this.format = new LanguageFormat(known);
        String text = builtIn("request." + known + ".txt");
        int end = text.indexOf('\n');
        Mustache.Compiler compiler = Mustache.compiler().escapeHTML(false);
        this.subject = compiler.compile(text.substring(SUBJECT.length(), end).strip());
        this.body = compiler.compile(text.substring(end + 2));
    }

    private static String builtIn(String file) {
        try (InputStream in = RequestLetters.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("every build has " + file, e);
        }
    }

    /** The request in words; its id is that of the request. */
    public OutgoingMessage message(DocumentRequest request) {
        List<Map<String, String>> lines = new ArrayList<>();
        for (DocumentRequest.Line line : request.lines()) {
            lines.add(
                    Map.of(
                            "number", line.number(),
                            "date", format.date(LocalDate.ofEpochDay(line.day())),
                            "amount", format.amount(line.amount())));
        }
        Map<String, Object> values =
                Map.of(
                        "company",
                        companyNames.getOrDefault(request.companyId(), request.companyId()),
                        "statement",
                        request.statementId(),
                        "day",
                        format.date(LocalDate.ofEpochDay(request.statementDay())),
                        "lines",
                        lines);
        return new OutgoingMessage(
                request.id(),
                request.to(),
                subject.execute(values).replaceAll("\\s+", " ").strip(),
                body.execute(values),
                List.of());
    }
}
