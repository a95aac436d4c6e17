package io.tieout.console.endpoints;

import io.javalin.http.HandlerType;
import io.tieout.console.BillOriginals;
import io.tieout.console.http.Asked;
import io.tieout.console.http.Endpoint;
import io.tieout.console.http.Parameter;
import io.tieout.console.http.PrintedFile;
import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import io.tieout.console.http.Reply;
import io.tieout.console.identity.Permission;
import io.tieout.console.reads.Reading;
import io.tieout.console.views.OriginalView;
import io.tieout.store.read.BillOriginal;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The original of a bill: what is on it, its pages and the file itself, for who sees the bill's
 * company. A bill of a company that the user does not see is not there.
 */
public record OriginalEndpoints(Reading reading, BillOriginals originals) {

    private static final int LARGEST_BYTES = 32 << 20;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final String ORIGINAL = "/documents/{id}/original";
    private static final Parameter COMPANY =
            Parameter.text("companyId", "needed if several companies have a bill of that id");

    /** A file that was kept. */
    public record Kept(String sha256, long bytes) {}

    public List<Endpoint> all() {
        return List.of(
                Endpoint.get(
                                ORIGINAL,
                                "What is on a bill's original, and where",
                                OriginalView.class,
                                this::original)
                        .taking(COMPANY),
                Endpoint.get(
                                ORIGINAL + "/page",
                                "A page of a bill's original as PNG",
                                null,
                                this::page)
                        .taking(
                                COMPANY,
                                Parameter.number("page", "from 1; the first if not given")),
                Endpoint.get(ORIGINAL + "/file", "A bill's original as it came", null, this::file)
                        .taking(COMPANY),
                Endpoint.of(
                                HandlerType.PUT,
                                "/originals/{id}",
                                "Keep the file of a bill under its SHA-256; again changes nothing",
                                null,
                                Kept.class,
                                200,
                                this::keep)
                        .needing(Permission.IMPORT));
    }

    private Reply original(Asked asked) throws SQLException, IOException, InterruptedException {
        BillOriginal original = find(asked);
        boolean isKept = originals.find(original.sha256()).isPresent();
        return Reply.ok(
                OriginalView.of(original, isKept ? originals.pages(original.bill()) : null));
    }

    private Reply page(Asked asked) throws SQLException, InterruptedException, IOException {
        BillOriginal original = find(asked);
        bytes(original);
        byte[] picture;
        try {
            picture = originals.picture(original.sha256(), page(asked.text("page")));
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemKind.UNPROCESSABLE, "the page cannot be shown: " + e.getMessage());
        }
        asked.context().contentType("image/png");
        asked.context().outputStream().write(picture);
        return null;
    }

    private static int page(String text) {
        try {
            int page = text == null ? 1 : Integer.parseInt(text);
            if (page >= 1) {
                return page;
            }
        } catch (NumberFormatException e) {
            throw notAPage();
        }
        throw notAPage();
    }

    private static ProblemException notAPage() {
        return ProblemException.field(
                ProblemKind.BAD_REQUEST, "page", "is no whole number from 1 on");
    }

    private Reply file(Asked asked) throws SQLException, IOException {
        BillOriginal original = find(asked);
        byte[] file = bytes(original);
        return PrintedFile.send(asked, original.bill().number(), kindOf(file), file);
    }

    private byte[] bytes(BillOriginal original) throws IOException {
        return originals.find(original.sha256()).orElseThrow(ProblemException::notFound);
    }

    /** By the first bytes: a name may say anything. */
    private static String kindOf(byte[] file) {
        int first = file.length == 0 ? 0 : file[0] & 0xff;
        return switch (first) {
            case '%' -> "pdf";
            case '<', 0xef -> "xml";
            case 0x89 -> "png";
            case 0xff -> "jpg";
            case 'I', 'M' -> "tif";
            default -> "bin";
        };
    }

    private BillOriginal find(Asked asked) throws SQLException {
        String companyId = asked.text("companyId");
        List<BillOriginal> seen =
                reading.ask(connection -> BillOriginal.ofBill(connection, asked.id())).stream()
                        .filter(it -> asked.user().sees(it.companyId()))
                        .filter(it -> companyId == null || companyId.equals(it.companyId()))
                        .toList();
        if (seen.isEmpty()) {
            throw ProblemException.notFound();
        }
        if (seen.size() > 1) {
            throw ProblemException.field(
                    ProblemKind.BAD_REQUEST,
                    "companyId",
                    "is needed: several companies have a bill of that id");
        }
        return seen.get(0);
    }

    private Reply keep(Asked asked) throws IOException {
        String sha256 = asked.id();
        if (!SHA256.matcher(sha256).matches()) {
            throw ProblemException.notFound();
        }
        if (!asked.user().seesAllCompanies()) {
            throw new ProblemException(
                    ProblemKind.NOT_ALLOWED, "only who sees all companies imports");
        }
        try (InputStream body = asked.context().bodyInputStream()) {
            byte[] file = body.readNBytes(LARGEST_BYTES + 1);
            if (file.length > LARGEST_BYTES) {
                throw new ProblemException(
                        ProblemKind.TOO_LARGE, "a file may have " + LARGEST_BYTES + " bytes");
            }
            originals.keep(sha256, file);
            return Reply.ok(new Kept(sha256, file.length));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemKind.UNPROCESSABLE, "the file has another SHA-256 than its address");
        }
    }
}
