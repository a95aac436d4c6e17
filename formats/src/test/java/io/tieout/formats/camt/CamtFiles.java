package io.tieout.formats.camt;

import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.formats.Parsed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Reads test files and picks what a test asks about. */
final class CamtFiles {

    private CamtFiles() {}

    static String text(String resource) {
        try (InputStream in = CamtFiles.class.getResourceAsStream("/camt/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Parsed parse(String xml) {
        return parse(xml.getBytes(StandardCharsets.UTF_8));
    }

    static Parsed parse(byte[] bytes) {
        return Parsed.of(new CamtFormat().open("test.xml", new ByteArrayInputStream(bytes)));
    }

    static Parsed parseResource(String resource) {
        return parse(text(resource));
    }

    static List<BankTransaction> transactions(Parsed parsed) {
        return parsed.records().stream()
                .filter(BankTransaction.class::isInstance)
                .map(BankTransaction.class::cast)
                .toList();
    }

    static List<BankStatement> statements(Parsed parsed) {
        return parsed.records().stream()
                .filter(BankStatement.class::isInstance)
                .map(BankStatement.class::cast)
                .toList();
    }

    static List<String> references(BankTransaction transaction, ReferenceType type) {
        return transaction.references().stream()
                .filter(reference -> reference.type() == type)
                .map(Reference::value)
                .toList();
    }

    /** A statement with these elements after its account. */
    static String statement(String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
                <GrpHdr><MsgId>M</MsgId><CreDtTm>2026-03-03T06:00:00Z</CreDtTm></GrpHdr>
                <Stmt><Id>S1</Id><CreDtTm>2026-03-03T06:00:00Z</CreDtTm>
                <Acct><Id><IBAN>DE02120300000000202051</IBAN></Id></Acct>
                %s
                </Stmt></BkToCstmrStmt></Document>
                """
                .formatted(body);
    }

    /** An entry of 1.00 EUR money in with more elements at its end. */
    static String entry(String more) {
        return "<Ntry><Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>"
                + "<BookgDt><Dt>2026-03-02</Dt></BookgDt><BkTxCd/>"
                + more
                + "</Ntry>\n";
    }

    /** The folder of real files, which may be absent. */
    static Path corpus() {
        String configured = System.getenv("TIEOUT_CORPORA");
        Path root =
                configured != null
                        ? Path.of(configured)
                        : repository().resolveSibling("shared").resolve("corpora");
        return root.resolve("bank-camt");
    }

    private static Path repository() {
        // Surefire runs in the module's folder.
        return Path.of("").toAbsolutePath().getParent();
    }
}
