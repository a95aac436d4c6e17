package io.tieout.formats.camt;

import static io.tieout.formats.camt.CamtFiles.entry;
import static io.tieout.formats.camt.CamtFiles.parse;
import static io.tieout.formats.camt.CamtFiles.parseResource;
import static io.tieout.formats.camt.CamtFiles.references;
import static io.tieout.formats.camt.CamtFiles.statement;
import static io.tieout.formats.camt.CamtFiles.statements;
import static io.tieout.formats.camt.CamtFiles.text;
import static io.tieout.formats.camt.CamtFiles.transactions;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.money.Money;
import io.tieout.formats.Parsed;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CamtRulesTest {

    private static final String STATEMENT_ID = "camt.053/DE02120300000000202051/S-2026-03-02/42";

    private final Parsed parsed = parseResource("statement-v02.xml");
    private final List<BankTransaction> lines = transactions(parsed);

    private static Money eur(String amount) {
        return Money.parse(amount, "EUR");
    }

    @Test
    void shouldReadStatementFrameBeforeItsEntries() {
        assertThat(parsed.failures()).isEmpty();
        assertThat(parsed.records().get(0))
                .isEqualTo(
                        new BankStatement(
                                STATEMENT_ID,
                                "DE02120300000000202051",
                                eur("-1000.00"),
                                eur("250.50"),
                                LocalDate.parse("2026-03-01"),
                                LocalDate.parse("2026-03-02"),
                                42));
        assertThat(statements(parsed)).hasSize(1);
    }

    @Test
    void shouldReadCreditTransferWithAllItSays() {
        BankTransaction line = lines.get(0);
        assertThat(line.id()).isEqualTo(STATEMENT_ID + "/1");
        assertThat(line.accountId()).isEqualTo("DE02120300000000202051");
        assertThat(line.amount()).isEqualTo(eur("119.00"));
        assertThat(line.bookingDate()).isEqualTo("2026-03-02");
        assertThat(line.valueDate()).isEqualTo("2026-03-03");
        assertThat(line.counterpartyName()).isEqualTo("Muster & Söhne GmbH");
        assertThat(line.counterpartyAccount()).isEqualTo("DE89370400440532013000");
        assertThat(line.transactionCode()).isEqualTo("PMNT/RCDT/ESCT");
        assertThat(line.statementId()).isEqualTo(STATEMENT_ID);
        assertThat(line.line()).isEqualTo(1);
        assertThat(line.booking()).isEqualTo(BookingStatus.BOOKED);
        assertThat(line.returned()).isFalse();
        assertThat(line.text())
                .isEqualTo(
                        "Invoice 4711 of February by online banking SEPA credit"
                                + " ULTIMATE DEBTOR Muster Holding");
        assertThat(references(line, ReferenceType.BANK)).containsExactly("BANK-1");
        assertThat(references(line, ReferenceType.END_TO_END)).containsExactly("E2E-1");
        assertThat(references(line, ReferenceType.TRANSACTION)).containsExactly("TX-1");
        assertThat(references(line, ReferenceType.INVOICE)).containsExactly("4711");
        assertThat(references(line, ReferenceType.CREDITOR_REFERENCE))
                .containsExactly("RF18539007547034");
    }

    @Test
    void shouldReadDebitWithChargesAndWithoutFillerReferences() {
        BankTransaction line = lines.get(1);
        assertThat(line.amount()).isEqualTo(eur("-8.50"));
        assertThat(line.booking()).isEqualTo(BookingStatus.PENDING);
        assertThat(line.bookingDate()).isEqualTo("2026-03-04");
        assertThat(line.counterpartyName()).isEqualTo("Power Company");
        assertThat(line.counterpartyAccount()).isEqualTo("12-3456");
        assertThat(line.transactionCode()).isEqualTo("805");
        assertThat(line.text()).isEqualTo("CHARGES 1.50 EUR");
        assertThat(references(line, ReferenceType.END_TO_END)).isEmpty();
        assertThat(references(line, ReferenceType.BATCH)).containsExactly("MSG-2", "BATCH-2");
        assertThat(references(line, ReferenceType.INSTRUCTION)).containsExactly("INSTR-2");
        assertThat(references(line, ReferenceType.MANDATE)).containsExactly("MANDATE-2");
        assertThat(references(line, ReferenceType.CHEQUE)).containsExactly("0815");
        assertThat(references(line, ReferenceType.OTHER)).containsExactly("N-2", "CLR-2");
    }

    @Test
    void shouldSplitEntryWhosePaymentsSumToIt() {
        List<BankTransaction> parts = lines.subList(2, 5);
        assertThat(parts)
                .extracting(BankTransaction::id)
                .containsExactly(
                        STATEMENT_ID + "/3.1", STATEMENT_ID + "/3.2", STATEMENT_ID + "/3.3");
        assertThat(parts)
                .extracting(BankTransaction::amount)
                .containsExactly(eur("-100.00"), eur("-200.00"), eur("-300.00"));
        assertThat(parts)
                .extracting(BankTransaction::counterpartyName)
                .containsExactly("Anna", "Bert", "Carla");
        assertThat(parts)
                .extracting(BankTransaction::transactionCode)
                .containsExactly("PMNT/ICDT/ESCT", "PMNT/ICDT/SALA", "PMNT/ICDT/ESCT");
        assertThat(parts)
                .allSatisfy(
                        part -> {
                            assertThat(part.line()).isEqualTo(3);
                            assertThat(part.booking()).isEqualTo(BookingStatus.INFORMATION);
                            assertThat(part.bookingDate()).isEqualTo("2026-03-03");
                            assertThat(references(part, ReferenceType.BATCH))
                                    .containsExactly("MSG-3", "SALARIES");
                        });
        assertThat(references(parts.get(1), ReferenceType.END_TO_END)).containsExactly("PAY-B");
    }

    @Test
    void shouldKeepEntryWholeWhenPaymentsDoNotSumToIt() {
        BankTransaction line = lines.get(5);
        assertThat(line.id()).isEqualTo(STATEMENT_ID + "/4");
        assertThat(line.amount()).isEqualTo(eur("50.00"));
        assertThat(line.bookingDate()).isEqualTo("2026-03-02");
        assertThat(line.counterpartyName()).isNull();
        assertThat(line.text()).isEqualTo("first second");
        assertThat(references(line, ReferenceType.END_TO_END)).containsExactly("PART-A", "PART-B");
    }

    @Test
    void shouldMarkReversalAndKeepDirectionAsStated() {
        BankTransaction line = lines.get(6);
        assertThat(line.amount()).isEqualTo(eur("75.00"));
        assertThat(line.returned()).isTrue();
        assertThat(line.counterpartyName()).isEqualTo("Closed Account Inc");
        assertThat(line.text()).isEqualTo("RETURN AC04 account closed");
        assertThat(references(line, ReferenceType.ORIGINAL)).containsExactly("SENT-5");
        assertThat(line.transactionCode()).isNull();
    }

    @Test
    void shouldReadNewestShapesWithPrefixesAndOwnDirections() {
        Parsed newest = parseResource("statement-v13.xml");
        assertThat(newest.failures()).isEmpty();
        BankStatement frame = statements(newest).get(0);
        assertThat(frame.openingBalance()).isEqualTo(Money.parse("500", "JPY"));
        assertThat(frame.closingBalance()).isEqualTo(Money.parse("1500", "JPY"));
        assertThat(frame.fromDate()).isEqualTo("2026-03-01");
        assertThat(frame.toDate()).isEqualTo("2026-03-02");
        assertThat(frame.sequence()).isZero();
        List<BankTransaction> parts = transactions(newest);
        assertThat(parts)
                .extracting(BankTransaction::amount)
                .containsExactly(Money.parse("1200", "JPY"), Money.parse("-200", "JPY"));
        assertThat(parts)
                .extracting(BankTransaction::counterpartyName)
                .containsExactly("Fuji KK", "Bank of Tokyo");
        assertThat(parts.get(0).id()).isEqualTo("camt.053/0001234567/S1/1.1");
        assertThat(parts.get(0).text())
                .isEqualTo("CHARGES 30 JPY CHARGES -10 JPY ULTIMATE CREDITOR Branch Osaka");
        assertThat(references(parts.get(0), ReferenceType.UETR)).hasSize(1);
    }

    @Test
    void shouldReadFirstVersion() {
        Parsed oldest = parseResource("report-v01.xml");
        assertThat(oldest.failures()).isEmpty();
        assertThat(statements(oldest)).isEmpty();
        BankTransaction line = transactions(oldest).get(0);
        assertThat(line.id()).isEqualTo("camt.052/ACC-9/S1/1");
        assertThat(line.statementId()).isNull();
        assertThat(line.returned()).isTrue();
        assertThat(line.text()).isEqualTo("RETURN MD06 refund");
        assertThat(line.counterpartyAccount()).isEqualTo("370400440532013000");
        assertThat(references(line, ReferenceType.BATCH)).containsExactly("OLD-BATCH");
        assertThat(references(line, ReferenceType.INVOICE)).containsExactly("77");
        assertThat(references(line, ReferenceType.CREDITOR_REFERENCE)).containsExactly("RF-OLD");
    }

    @Test
    void shouldJoinPagesIntoOneStatement() {
        Parsed paged = parseResource("pages.xml");
        assertThat(paged.failures()).isEmpty();
        assertThat(statements(paged)).hasSize(1);
        BankStatement frame = statements(paged).get(0);
        assertThat(frame.openingBalance()).isEqualTo(Money.parse("10", "CHF"));
        assertThat(frame.closingBalance()).isEqualTo(Money.parse("13", "CHF"));
        assertThat(frame.fromDate()).isEqualTo("2026-03-01");
        assertThat(transactions(paged))
                .extracting(BankTransaction::id)
                .containsExactly(frame.id() + "/1", frame.id() + "/2");
    }

    @Test
    void shouldNotMixUpPagesThatCameInDifferentFiles() {
        String all = text("pages.xml");
        int second = all.indexOf("<Stmt>", all.indexOf("</Stmt>"));
        String first = all.substring(0, second) + "</BkToCstmrStmt></Document>";
        String later = all.substring(0, all.indexOf("<Stmt>")) + all.substring(second);
        List<String> ids =
                List.of(
                        transactions(parse(first)).get(0).id(),
                        transactions(parse(later)).get(0).id());
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(statements(parse(first))).isEmpty();
    }

    @Test
    void shouldGiveSameIdsWhateverTheFileIsCalled() {
        assertThat(parsed.records())
                .extracting(CanonicalEvent::id)
                .doesNotHaveDuplicates()
                .noneMatch(id -> id.contains("test.xml"));
    }

    @Test
    void shouldReadEntriesOfStatementWithoutClosingBalance() {
        String xml = text("statement-v02.xml").replace("CLBD", "CLAV");
        assertThat(statements(parse(xml))).isEmpty();
        assertThat(transactions(parse(xml))).isEqualTo(lines);
        assertThat(parse(xml).failures()).isEmpty();
    }

    @Test
    void shouldFindBalancesThatFollowTheEntries() {
        String balances =
                """
                <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1</Amt>
                <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-02</Dt></Dt></Bal>
                <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">2</Amt>
                <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-02</Dt></Dt></Bal>
                """;
        assertThat(parse(statement(entry("") + balances)).records())
                .hasSize(2)
                .element(1)
                .isInstanceOf(BankStatement.class);
    }

    @Test
    void shouldNumberThroughStatementsThatShareAnId() {
        String one = text("statement-v02.xml");
        String statement = one.substring(one.indexOf("<Stmt>"), one.indexOf("</BkToCstmrStmt>"));
        Parsed twice = parse(one.replace(statement, statement + statement));
        assertThat(transactions(twice)).hasSize(14);
        assertThat(twice.records()).extracting(CanonicalEvent::id).doesNotHaveDuplicates();
        Parsed differing =
                parse(one.replace(statement, statement + statement.replace("250.5", "251")));
        assertThat(statements(differing)).isEqualTo(statements(parsed));
        assertThat(differing.failures()).hasSize(1);
        assertThat(differing.failures().get(0).field()).isEqualTo("Stmt/Id");
    }

    @Test
    void shouldTakeTheOtherSideOfTheOwnAccount() {
        String parties =
                """
                <NtryDtls><TxDtls><RltdPties>
                <Dbtr><Nm>Us</Nm></Dbtr>
                <DbtrAcct><Id><IBAN>DE02120300000000202051</IBAN></Id></DbtrAcct>
                <Cdtr><Nm>Them</Nm></Cdtr></RltdPties></TxDtls></NtryDtls>
                """;
        assertThat(transactions(parse(statement(entry(parties)))).get(0).counterpartyName())
                .isEqualTo("Them");
    }

    @Test
    void shouldFallBackToUltimateDebtor() {
        String parties =
                """
                <NtryDtls><TxDtls><RltdPties><UltmtDbtr><Nm>Ultimate</Nm></UltmtDbtr></RltdPties>
                </TxDtls></NtryDtls>
                """;
        BankTransaction line = transactions(parse(statement(entry(parties)))).get(0);
        assertThat(line.counterpartyName()).isEqualTo("Ultimate");
        assertThat(line.text()).isEmpty();
    }

    @Test
    void shouldReadMessagesWithinAnEnvelope() {
        String message = text("statement-v02.xml");
        String body = message.substring(message.indexOf("<Document"));
        String wrapped =
                "<Envelope><AppHdr><Fr>A</Fr></AppHdr><Body>" + body + body + "</Body></Envelope>";
        assertThat(transactions(parse(wrapped))).hasSize(14);
    }

    @Test
    void shouldNotCollideAcrossMessageKinds() {
        String statement = statement(entry(""));
        String report =
                statement
                        .replace("BkToCstmrStmt", "BkToCstmrAcctRpt")
                        .replace("<Stmt>", "<Rpt>")
                        .replace("</Stmt>", "</Rpt>");
        String notification =
                statement
                        .replace("BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn")
                        .replace("<Stmt>", "<Ntfctn>")
                        .replace("</Stmt>", "</Ntfctn>");
        assertThat(List.of(statement, report, notification))
                .extracting(xml -> transactions(parse(xml)).get(0).id())
                .doesNotHaveDuplicates();
    }
}
