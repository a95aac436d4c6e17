package io.tieout.console.screens;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.core.cases.Case;
import io.tieout.core.cases.CaseEvent;
import io.tieout.core.cases.CasePolicy;
import io.tieout.core.cases.CaseSubject;
import io.tieout.core.cases.CaseTurn;
import io.tieout.core.documents.CaseAction;
import io.tieout.core.documents.CaseCommand;
import io.tieout.core.results.ExceptionItem;
import io.tieout.store.Database;
import io.tieout.store.read.ExceptionFilter;
import io.tieout.store.read.ExceptionPages;
import io.tieout.store.read.StoredException;
import io.tieout.store.write.StoreWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Does with cases what the engine does, by the same rules, when it is told to. */
final class CaseStandIn {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;
    private final Path inbox;
    private final Map<String, Case> cases = new HashMap<>();

    CaseStandIn(Database database, Path inbox) {
        this.database = database;
        this.inbox = inbox;
    }

    /** Opens a case for every exception that is open. */
    void open() throws SQLException {
        List<StoredException> open;
        try (Connection connection = database.connection()) {
            open = ExceptionPages.page(connection, ExceptionFilter.open(), null, 100_000);
        }
        List<CaseEvent> events = new ArrayList<>();
        for (StoredException stored : open) {
            CaseTurn turn =
                    CaseTurn.opening(
                            CasePolicy.DEFAULTS,
                            subject(stored.item()),
                            stored.item().openedAtMillis());
            cases.put(stored.item().id(), turn.after());
            events.addAll(turn.events());
        }
        write(events);
    }

    private static CaseSubject subject(ExceptionItem it) {
        return new CaseSubject(
                it.id(),
                SmallCompany.COMPANY,
                it.queue(),
                it.severity(),
                it.openedAtMillis(),
                true);
    }

    /** Carries out what people have sent so far. */
    void carryOut() throws IOException, SQLException {
        List<CaseEvent> events = new ArrayList<>();
        try (Stream<Path> files = Files.list(inbox)) {
            for (Path file :
                    files.filter(it -> it.getFileName().toString().startsWith("case-commands-"))
                            .sorted()
                            .toList()) {
                CaseCommand command = command(JSON.readTree(Files.readString(file)));
                CaseTurn turn =
                        new CaseTurn(
                                CasePolicy.DEFAULTS,
                                cases.get(command.caseId()),
                                ScreenConsole.NOW_MILLIS);
                turn.apply(command);
                cases.put(command.caseId(), turn.after());
                events.addAll(turn.events());
                Files.delete(file);
            }
        }
        write(events);
    }

    private static CaseCommand command(JsonNode line) {
        return new CaseCommand(
                line.path("id").asText(),
                CaseAction.valueOf(line.path("action").asText().toUpperCase(Locale.ROOT)),
                line.path("caseId").asText(),
                line.path("companyId").asText(),
                line.path("by").asText(),
                Instant.parse(line.path("sentAt").asText()),
                line.path("assignee").asText(""),
                line.hasNonNull("leaseUntil")
                        ? Instant.parse(line.path("leaseUntil").asText())
                        : null,
                line.path("text").asText(""));
    }

    private void write(List<CaseEvent> events) throws SQLException {
        database.transaction(connection -> StoreWriter.writeCaseEvents(connection, events));
    }
}
