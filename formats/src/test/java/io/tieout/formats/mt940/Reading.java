package io.tieout.formats.mt940;

import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.DeadLetter;
import io.tieout.formats.Parsed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the format makes of a small file, by kind. */
record Reading(
        List<BankTransaction> lines, List<BankStatement> statements, List<DeadLetter> failures) {

    static Reading of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static Reading of(byte[] bytes) {
        Parsed parsed =
                Parsed.of(new Mt940Format().open("test.sta", new ByteArrayInputStream(bytes)));
        return new Reading(
                parsed.records().stream()
                        .filter(BankTransaction.class::isInstance)
                        .map(BankTransaction.class::cast)
                        .toList(),
                parsed.records().stream()
                        .filter(BankStatement.class::isInstance)
                        .map(BankStatement.class::cast)
                        .toList(),
                parsed.failures());
    }

    /** A statement in euro with these lines, which may bring their {@code :86:}. */
    static Reading ofLines(String... lines) {
        return of(statement(String.join("\n", lines)));
    }

    static String statement(String lines) {
        return """
        :20:STARTUMS
        :25:10020030/1234567
        :28C:5/1
        :60F:C240101EUR100,00
        %s
        :62F:C240131EUR100,00
        -
        """
                .formatted(lines);
    }

    /** The only line of a statement whose {@code :86:} has this content. */
    static BankTransaction ofDetails(String details) {
        return ofLines(":61:2401020102C1,00NTRFNONREF", ":86:" + details).lines().get(0);
    }

    BankTransaction line() {
        return lines.get(0);
    }

    DeadLetter failure() {
        return failures.get(0);
    }
}
