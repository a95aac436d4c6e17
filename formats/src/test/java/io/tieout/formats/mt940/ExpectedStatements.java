package io.tieout.formats.mt940;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.Reference;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What another implementation made of a file, in its own words, compared field by field. */
final class ExpectedStatements {

    private ExpectedStatements() {}

    record Line(
            String valueDate,
            String entryDate,
            BigDecimal amount,
            boolean reversal,
            String type,
            String customerReference,
            String bankReference,
            String supplementary,
            String details) {}

    record Frame(
            String account,
            String sequence,
            BigDecimal opening,
            String openingDay,
            BigDecimal closing,
            String closingDay) {}

    static void compare(Path expectation, Reading reading) throws IOException {
        JsonNode root = JsonMapper.builder().build().readTree(expectation.toFile());
        List<Line> lines = new ArrayList<>();
        List<Frame> frames = new ArrayList<>();
        for (JsonNode message : root) {
            boolean rust = message.has("statement_lines");
            for (JsonNode line : message.get(rust ? "statement_lines" : "transactions")) {
                lines.add(rust ? lineOfRust(line) : lineOfScript(line));
            }
            Frame frame = rust ? frameOfRust(message) : frameOfScript(message);
            boolean page = rust && message.at("/opening_balance/is_intermediate").asBoolean();
            frames.add(page ? joined(frames.remove(frames.size() - 1), frame) : frame);
        }
        assertThat(reading.failures()).isEmpty();
        assertThat(reading.lines()).hasSameSizeAs(lines);
        assertThat(reading.statements()).hasSameSizeAs(frames);
        for (int i = 0; i < lines.size(); i++) {
            compare(lines.get(i), reading.lines().get(i));
        }
        for (int i = 0; i < frames.size(); i++) {
            compare(frames.get(i), reading.statements().get(i));
        }
    }

    private static void compare(Line expected, BankTransaction line) {
        assertThat(line.amount().toBigDecimal()).isEqualByComparingTo(expected.amount());
        assertThat(line.valueDate()).hasToString(expected.valueDate());
        assertThat(line.bookingDate())
                .hasToString(
                        expected.entryDate().isEmpty()
                                ? expected.valueDate()
                                : expected.entryDate());
        assertThat(line.returned()).isEqualTo(expected.reversal());
        assertThat(line.transactionCode()).contains(expected.type());
        List<String> values = line.references().stream().map(Reference::value).toList();
        for (String reference : List.of(expected.customerReference(), expected.bankReference())) {
            if (!List.of("", "NONREF", "EREF").contains(reference)) {
                assertThat(values).contains(TextBytes.collapsed(reference));
            }
        }
        if (expected.details().startsWith("/")) {
            compareCodes(expected.details(), line);
        } else {
            String text = expected.details() + expected.supplementary();
            assertThat(letters(text)).startsWith(letters(line.text()));
            assertThat(letters(line.text())).startsWith(letters(expected.details()));
        }
    }

    // Their text is the whole field; ours is what follows /REMI/ and the name what follows /NAME/.
    private static void compareCodes(String details, BankTransaction line) {
        String whole = letters(details);
        assertThat(whole).contains("NAME" + letters(line.counterpartyName()));
        assertThat(whole).contains("REMI" + letters(line.text()));
        assertThat(line.counterpartyName()).doesNotContain("/");
    }

    private static void compare(Frame expected, BankStatement frame) {
        assertThat(frame.accountId()).isEqualTo(expected.account());
        assertThat(frame.sequence()).isEqualTo(Long.parseLong(expected.sequence()));
        assertThat(frame.openingBalance().toBigDecimal()).isEqualByComparingTo(expected.opening());
        assertThat(frame.closingBalance().toBigDecimal()).isEqualByComparingTo(expected.closing());
        assertThat(frame.fromDate()).hasToString(expected.openingDay());
        assertThat(frame.toDate()).hasToString(expected.closingDay());
    }

    private static Line lineOfRust(JsonNode line) {
        String mark = line.get("ext_debit_credit_indicator").asText().toLowerCase(Locale.ROOT);
        boolean reversal = mark.startsWith("reverse");
        JsonNode type = line.get("transaction_type_ident_code");
        return new Line(
                text(line, "value_date"),
                text(line, "entry_date"),
                signed(line.get("amount"), mark.endsWith("credit") != reversal),
                reversal,
                type.isObject() ? type.elements().next().asText() : type.asText(),
                text(line, "customer_ref").strip(),
                text(line, "bank_ref"),
                text(line, "supplementary_details"),
                text(line, "information_to_account_owner"));
    }

    private static Line lineOfScript(JsonNode line) {
        return new Line(
                text(line, "valueDate"),
                text(line, "entryDate"),
                signed(line.get("amount"), line.get("isCredit").asBoolean()),
                false,
                text(line, "code"),
                text(line, "customerReference"),
                text(line, "bankReference"),
                "",
                text(line, "description"));
    }

    private static Frame frameOfRust(JsonNode message) {
        return new Frame(
                text(message, "account_id"),
                text(message, "statement_no"),
                balanceOfRust(message.get("opening_balance")),
                message.at("/opening_balance/date").asText(),
                balanceOfRust(message.get("closing_balance")),
                message.at("/closing_balance/date").asText());
    }

    private static BigDecimal balanceOfRust(JsonNode balance) {
        return signed(
                balance.get("amount"),
                balance.get("debit_credit_indicator").asText().equals("Credit"));
    }

    private static Frame frameOfScript(JsonNode message) {
        JsonNode opening = message.get("openingBalance");
        JsonNode closing = message.get("closingBalance");
        return new Frame(
                text(message, "accountId"),
                text(message, "number"),
                signed(opening.get("value"), opening.get("isCredit").asBoolean()),
                text(opening, "date"),
                signed(closing.get("value"), closing.get("isCredit").asBoolean()),
                text(closing, "date"));
    }

    private static Frame joined(Frame first, Frame last) {
        return new Frame(
                first.account(),
                first.sequence(),
                first.opening(),
                first.openingDay(),
                last.closing(),
                last.closingDay());
    }

    private static BigDecimal signed(JsonNode amount, boolean moneyIn) {
        BigDecimal value = new BigDecimal(amount.asText());
        return moneyIn ? value : value.negate();
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? "" : value.asText();
    }

    // The other implementations keep line breaks or replace characters, so blanks do not compare.
    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{Nd}]", "");
    }
}
