package io.tieout.formats.camt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.money.Money;
import io.tieout.formats.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Real files against what another implementation read from them, field by field, and against what a
 * person read from those that have no such expectation.
 */
class CamtCorpusTest {

    private static final Map<String, ReferenceType> REFERENCES =
            Map.of(
                    "getEndToEndId", ReferenceType.END_TO_END,
                    "getInstructionId", ReferenceType.INSTRUCTION,
                    "getTransactionId", ReferenceType.TRANSACTION,
                    "getUuidEndToEndReference", ReferenceType.UETR,
                    "getMandateId", ReferenceType.MANDATE,
                    "getChequeNumber", ReferenceType.CHEQUE,
                    "getPaymentInformationId", ReferenceType.BATCH,
                    "getMessageId", ReferenceType.BATCH,
                    "getRef", ReferenceType.CREDITOR_REFERENCE,
                    "getAccountServicerReference", ReferenceType.BANK);

    private static final Map<String, BookingStatus> STATUSES =
            Map.of(
                    "BOOK", BookingStatus.BOOKED,
                    "PDNG", BookingStatus.PENDING,
                    "INFO", BookingStatus.INFORMATION);

    private final Path corpus = CamtFiles.corpus();

    @BeforeEach
    void needCorpus() {
        assumeTrue(Files.isDirectory(corpus), () -> "no real files at " + corpus);
    }

    @Test
    void shouldAgreeWithTheOtherImplementation() throws IOException {
        int compared = 0;
        for (Path expectation : files(".json")) {
            String name = expectation.getFileName().toString().replace(".json", ".xml");
            Parsed parsed = parse(expectation.resolveSibling(name));
            JsonNode message = new ObjectMapper().readTree(expectation.toFile());
            for (JsonNode entry : message.get("getEntries")) {
                if (entry.isObject()) {
                    compareEntry(name, parsed, entry);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(13);
    }

    private static void compareEntry(String file, Parsed parsed, JsonNode entry) {
        JsonNode record = entry.get("getRecord");
        String sequence = text(record, "getLegalSequenceNumber");
        sequence = sequence.isEmpty() ? text(record, "getElectronicSequenceNumber") : sequence;
        String id = text(record, "getId") + (sequence.isEmpty() ? "" : "/" + sequence);
        String prefix = text(record.get("getAccount"), "getIdentification") + "/" + id + "/";
        List<BankTransaction> lines =
                CamtFiles.transactions(parsed).stream()
                        .filter(line -> line.id().contains("/" + prefix))
                        .toList();
        int index = entry.get("getIndex").asInt();
        assertThat(lines).as(file + " " + prefix).hasSizeGreaterThan(index);
        BankTransaction line = lines.get(index);
        compareBooking(file, line, entry);
        compareReferences(file, line, entry);
        compareTexts(file, line, entry);
        compareParty(file, line, entry);
        compareBalances(file, parsed, record, id);
    }

    private static void compareBooking(String file, BankTransaction line, JsonNode entry) {
        assertThat(line.amount()).as(file).isEqualTo(money(entry.get("getAmount")));
        assertThat(line.booking()).as(file).isEqualTo(STATUSES.get(text(entry, "getStatus")));
        assertThat(line.returned())
                .as(file)
                .isEqualTo(entry.get("getReversalIndicator").asBoolean());
        assertThat(line.amount().signum() > 0)
                .as(file)
                .isEqualTo(text(entry, "getCreditDebitIndicator").equals("CRDT"));
        String booked = date(entry, "getBookingDate");
        if (!booked.isEmpty()) {
            assertThat(line.bookingDate()).as(file).isEqualTo(booked);
        }
        String valued = date(entry, "getValueDate");
        assertThat(line.valueDate() == null ? "" : line.valueDate().toString())
                .as(file)
                .isEqualTo(valued);
        JsonNode domain = entry.path("getBankTransactionCode").path("getDomain");
        JsonNode own = entry.path("getBankTransactionCode").path("getProprietary");
        if (domain.isObject()) {
            JsonNode family = domain.get("getFamily");
            String path = text(family, "getCode") + "/" + text(family, "getSubFamilyCode");
            assertThat(line.transactionCode())
                    .as(file)
                    .isEqualTo(text(domain, "getCode") + "/" + path);
        } else if (own.isObject()) {
            assertThat(line.transactionCode()).as(file).isEqualTo(text(own, "getCode"));
        }
    }

    private static void compareReferences(String file, BankTransaction line, JsonNode entry) {
        REFERENCES.forEach(
                (field, type) -> {
                    List<String> expected = values(entry, field);
                    expected.removeIf("NOTPROVIDED"::equals);
                    assertThat(CamtFiles.references(line, type))
                            .as(file + " " + field)
                            .containsAll(expected);
                });
        assertThat(CamtFiles.references(line, ReferenceType.BATCH))
                .as(file)
                .containsAll(values(entry, "getBatchPaymentId"));
        for (JsonNode own : entry.findValues("getProprietaries")) {
            assertThat(CamtFiles.references(line, ReferenceType.OTHER))
                    .as(file)
                    .containsAll(values(own, "getReference"));
        }
        long endToEnd = values(entry, "getEndToEndId").stream().distinct().count();
        assertThat(CamtFiles.references(line, ReferenceType.END_TO_END))
                .as(file)
                .hasSize((int) endToEnd);
    }

    private static void compareTexts(String file, BankTransaction line, JsonNode entry) {
        List<String> expected = new ArrayList<>(values(entry, "getAdditionalInfo"));
        expected.addAll(values(entry, "getAdditionalRemittanceInformation"));
        expected.addAll(values(entry, "getAdditionalTransactionInformation"));
        for (String field : List.of("getUnstructuredBlock", "getUnstructuredBlocks")) {
            entry.findValues(field).forEach(block -> expected.addAll(values(block, "getMessage")));
        }
        assertThat(expected).as(file).allMatch(each -> line.text().contains(each));
    }

    private static void compareParty(String file, BankTransaction line, JsonNode entry) {
        List<String> names = new ArrayList<>();
        List<String> accounts = new ArrayList<>();
        for (JsonNode parties : entry.findValues("getRelatedParties")) {
            names.addAll(values(parties, "getName"));
            accounts.addAll(values(parties, "getIdentification"));
        }
        if (line.counterpartyName() != null) {
            assertThat(names).as(file).contains(line.counterpartyName());
        }
        if (line.counterpartyAccount() != null) {
            assertThat(accounts).as(file).contains(line.counterpartyAccount());
        }
    }

    private static void compareBalances(String file, Parsed parsed, JsonNode record, String id) {
        Map<String, Money> booked =
                Stream.of(record.path("getBalances"))
                        .flatMap(balances -> iterate(balances).stream())
                        .filter(JsonNode::isObject)
                        .filter(each -> text(each, "getType").matches("opening|closing"))
                        .collect(
                                Collectors.toMap(
                                        each -> text(each, "getType"),
                                        each -> money(each.get("getAmount")),
                                        (first, second) -> first));
        boolean isFrame = file.startsWith("camt053") && booked.size() == 2;
        List<BankStatement> frames =
                CamtFiles.statements(parsed).stream()
                        .filter(frame -> frame.id().endsWith("/" + id))
                        .toList();
        if (!isFrame) {
            assertThat(frames).as(file).isEmpty();
            return;
        }
        Money opening = booked.get("opening");
        Money closing = booked.get("closing");
        if (!opening.currency().equals(closing.currency())) {
            assertThat(frames).as(file).isEmpty();
            assertThat(parsed.failures()).as(file).hasSize(1);
            return;
        }
        assertThat(frames).as(file).hasSize(1);
        assertThat(frames.get(0).openingBalance()).as(file).isEqualTo(opening);
        assertThat(frames.get(0).closingBalance()).as(file).isEqualTo(closing);
    }

    @Test
    void shouldReadFinnishNotificationAsAPersonDoes() throws IOException {
        Parsed parsed = parse(find("FI_camt_054_sample.xml.xml"));
        assertThat(parsed.failures()).isEmpty();
        // Entry 6 is a reversal; its credit is money in, as the standard has it. The sample's own
        // summary counts it as money out, which the standard's usage rule does not allow.
        assertThat(CamtFiles.transactions(parsed))
                .extracting(line -> line.amount().toPlainString())
                .containsExactly(
                        "1900.00",
                        "100.00",
                        "400.00",
                        "100.00",
                        "2500.00",
                        "500.00",
                        "-2000.02",
                        "-1000.01",
                        "-1230.02",
                        "-500.00",
                        "-500.00",
                        "40.00",
                        "60.00");
        BankTransaction returned = CamtFiles.transactions(parsed).get(11);
        assertThat(returned.returned()).isTrue();
        assertThat(returned.booking()).isEqualTo(BookingStatus.INFORMATION);
        assertThat(returned.text()).startsWith("RETURN AC01");
        assertThat(returned.counterpartyName()).isEqualTo("PAYERS NAME3");
        BankTransaction invoice = CamtFiles.transactions(parsed).get(8);
        assertThat(CamtFiles.references(invoice, ReferenceType.INVOICE))
                .containsExactly("217827182718");
        assertThat(invoice.counterpartyAccount()).isEqualTo("29501800020574");
    }

    @Test
    void shouldReadFinnishReportAsAPersonDoes() throws IOException {
        Parsed parsed = parse(find("FI_camt_052_sample.xml.xml"));
        assertThat(parsed.failures()).isEmpty();
        assertThat(parsed.records()).hasSize(2);
        BankTransaction announced = CamtFiles.transactions(parsed).get(0);
        assertThat(announced.amount()).isEqualTo(Money.parse("2120.00", "EUR"));
        assertThat(announced.booking()).isEqualTo(BookingStatus.PENDING);
        BankTransaction booked = CamtFiles.transactions(parsed).get(1);
        assertThat(booked.bookingDate()).isEqualTo("2009-10-30");
        assertThat(booked.text()).isEqualTo("ULTIMATE DEBTOR ULTIMATE DEBTOR");
        assertThat(CamtFiles.references(booked, ReferenceType.CREDITOR_REFERENCE))
                .containsExactly("RF98123456789012");
    }

    @Test
    void shouldReadSwissReturnAsAPersonDoes() throws IOException {
        Parsed parsed = parse(find("camt054-returns"));
        assertThat(parsed.failures()).isEmpty();
        BankTransaction line = CamtFiles.transactions(parsed).get(0);
        assertThat(line.amount()).isEqualTo(Money.parse("500.00", "CHF"));
        assertThat(line.returned()).isTrue();
        assertThat(line.counterpartyName()).isEqualTo("Robert Schneider SA");
        assertThat(line.counterpartyAccount()).isEqualTo("CH8709000000929471495");
        assertThat(line.text()).contains("RETURN AC01 Kontonummer falsch");
        assertThat(CamtFiles.references(line, ReferenceType.END_TO_END))
                .containsExactly("EndToEndId-001-03-04");
    }

    @Test
    void shouldReadSwissReportAndNotificationAsAPersonDoes() throws IOException {
        List<BankTransaction> report = CamtFiles.transactions(parse(find("200519_camt.052")));
        assertThat(report)
                .extracting(line -> line.amount().toPlainString())
                .containsExactly("-103.00", "-913.00");
        List<BankTransaction> credit = CamtFiles.transactions(parse(find("200519_camt.054")));
        assertThat(credit).hasSize(1);
        assertThat(credit.get(0).amount()).isEqualTo(Money.parse("1500.00", "CHF"));
        assertThat(credit.get(0).valueDate()).isEqualTo("2019-04-25");
    }

    @Test
    void shouldRefuseOtherMessages() throws IOException {
        for (String name : List.of("gistfile1.xml", "valid_camt_v09.xml")) {
            Path file = find(name);
            Parsed parsed = parse(file);
            assertThat(parsed.records()).isEmpty();
            assertThat(parsed.failures()).hasSize(1);
            assertThat(new CamtFormat().recognises(name, Files.readAllBytes(file))).isFalse();
        }
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(corpus)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private Path find(String start) throws IOException {
        return files(".xml").stream()
                .filter(file -> file.getFileName().toString().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static Parsed parse(Path file) throws IOException {
        return CamtFiles.parse(Files.readAllBytes(file));
    }

    private static Money money(JsonNode amount) {
        return new Money(
                Long.parseLong(text(amount, "getAmount")),
                text(amount.get("getCurrency"), "getCode"));
    }

    /** All texts that a field has anywhere below. */
    private static List<String> values(JsonNode node, String field) {
        return node.findValues(field).stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(text -> !text.isEmpty() && !text.equals("__RECURSIVITY__"))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<JsonNode> iterate(JsonNode array) {
        List<JsonNode> nodes = new ArrayList<>();
        array.forEach(nodes::add);
        return nodes;
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node == null ? null : node.get(field);
        return value == null || value.isNull() ? "" : value.asText();
    }

    /** The files' days are the same in UTC, which the expectations are written in. */
    private static String date(JsonNode entry, String field) {
        String instant = text(entry.get(field), "0");
        return instant.isEmpty() ? "" : instant.substring(0, 10);
    }
}
