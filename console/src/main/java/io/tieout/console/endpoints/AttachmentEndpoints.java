package io.tieout.console.endpoints;

import io.tieout.console.decisions.CaseAnswer;
import io.tieout.console.decisions.CaseDesk;
import io.tieout.console.decisions.CaseRequest;
import io.tieout.console.http.Asked;
import io.tieout.console.http.Endpoint;
import io.tieout.console.http.Parameter;
import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import io.tieout.console.http.Reply;
import io.tieout.console.reads.Reading;
import io.tieout.console.reads.Visibility;
import io.tieout.core.cases.CaseEventKind;
import io.tieout.core.documents.CaseAction;
import io.tieout.core.documents.CaseAttachment;
import io.tieout.store.Database;
import io.tieout.store.read.Cases;
import io.tieout.store.read.ExceptionPages;
import io.tieout.store.submissions.Attachments;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/**
 * Files that people put to cases. The bytes are kept first; that they belong to a case is told by a
 * command like any other, so nothing is taken away again and a restart loses nothing.
 */
public record AttachmentEndpoints(
        CaseDesk desk, Reading reading, Visibility visibility, Database database) {

    private static final int LARGEST_BYTES = 10 << 20;
    private static final String PATH = "/exceptions/{id}/attachments";

    public List<Endpoint> all() {
        return List.of(
                Endpoint.post(
                                PATH,
                                "Put a file to an exception, as it is in the body; needs an"
                                        + " Idempotency-Key",
                                null,
                                CaseAnswer.class,
                                202,
                                this::attach)
                        .taking(Parameter.text("name", "the file's name, without folders")),
                Endpoint.get(PATH, "A file of an exception, as it came", null, this::file)
                        .taking(Parameter.text("sha256", "of the file's bytes")));
    }

    private Reply attach(Asked asked) throws SQLException, IOException {
        String key = asked.idempotencyKey();
        String name = asked.required("name");
        desk.requireMay(asked.user(), asked.id(), CaseAction.ATTACH);
        byte[] content = content(asked);
        CaseAttachment attachment = attachment(name, content);
        try (Connection connection = database.connection()) {
            Attachments.keep(connection, attachment.sha256(), content);
        }
        CaseRequest request = new CaseRequest(null, null, attachment.text(), null);
        return Reply.accepted(
                desk.order(asked.user(), key, asked.id(), CaseAction.ATTACH, request));
    }

    private static byte[] content(Asked asked) throws IOException {
        try (InputStream body = asked.context().bodyInputStream()) {
            byte[] content = body.readNBytes(LARGEST_BYTES + 1);
            if (content.length > LARGEST_BYTES) {
                throw new ProblemException(
                        ProblemKind.TOO_LARGE, "a file may have " + LARGEST_BYTES + " bytes");
            }
            return content;
        }
    }

    private static CaseAttachment attachment(String name, byte[] content) {
        try {
            return new CaseAttachment(sha256(content), content.length, name);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemKind.UNPROCESSABLE, e.getMessage());
        }
    }

    private Reply file(Asked asked) throws SQLException, IOException {
        String sha256 = asked.required("sha256");
        CaseAttachment attachment = find(asked, sha256);
        byte[] content =
                reading.ask(connection -> Attachments.find(connection, sha256))
                        .orElseThrow(ProblemException::notFound);
        String name = URLEncoder.encode(attachment.name(), StandardCharsets.UTF_8);
        asked.context()
                .contentType("application/octet-stream")
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''" + name.replace("+", "%20"));
        asked.context().outputStream().write(content);
        return null;
    }

    /** By the events of the case: who may not see it learns nothing of its files. */
    private CaseAttachment find(Asked asked, String sha256) throws SQLException {
        return reading.ask(
                connection -> {
                    boolean seen =
                            ExceptionPages.find(connection, asked.id())
                                    .filter(it -> visibility.sees(asked.user(), it.item()))
                                    .isPresent();
                    if (!seen) {
                        throw ProblemException.notFound();
                    }
                    return Cases.events(connection, asked.id()).stream()
                            .filter(it -> it.kind() == CaseEventKind.ATTACHED)
                            .flatMap(it -> CaseAttachment.parse(it.text()).stream())
                            .filter(it -> it.sha256().equals(sha256))
                            .findFirst()
                            .orElseThrow(ProblemException::notFound);
                });
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
