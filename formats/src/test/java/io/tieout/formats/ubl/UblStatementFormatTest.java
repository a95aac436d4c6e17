package io.tieout.formats.ubl;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.documents.PartyStatement;
import io.tieout.core.documents.StatementForm;
import io.tieout.core.documents.StatementLine;
import io.tieout.formats.RecordReader;
import io.tieout.formats.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class UblStatementFormatTest {

    private static final String STATEMENT =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <st:Statement xmlns:st="urn:oasis:names:specification:ubl:schema:xsd:Statement-2"
                xmlns:a="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
              <b:ID>S-10</b:ID>
              <b:IssueDate>2026-10-31</b:IssueDate>
              <b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode>
              <b:TotalBalanceAmount currencyID="EUR">580.00</b:TotalBalanceAmount>
              <a:StatementPeriod><b:StartDate>2026-10-01</b:StartDate></a:StatementPeriod>
              <a:AccountingSupplierParty>
                <b:CustomerAssignedAccountID>V2</b:CustomerAssignedAccountID>
                <a:Party><a:PartyName><b:Name>Beta Ltd</b:Name></a:PartyName></a:Party>
              </a:AccountingSupplierParty>
              <a:StatementLine>
                <b:ID>1</b:ID>
                <b:BalanceBroughtForwardIndicator>true</b:BalanceBroughtForwardIndicator>
                <b:DebitLineAmount currencyID="EUR">300.00</b:DebitLineAmount>
              </a:StatementLine>
              <a:StatementLine>
                <b:ID>2</b:ID>
                <b:DebitLineAmount currencyID="EUR">500.00</b:DebitLineAmount>
                <b:BalanceAmount currencyID="EUR">800.00</b:BalanceAmount>
                <a:BillingReference><a:InvoiceDocumentReference>
                  <b:ID>RE-77</b:ID><b:IssueDate>2026-10-10</b:IssueDate>
                </a:InvoiceDocumentReference></a:BillingReference>
              </a:StatementLine>
              <a:StatementLine>
                <b:ID>3</b:ID>
                <b:CreditLineAmount currencyID="EUR">20.00</b:CreditLineAmount>
                <a:BillingReference><a:CreditNoteDocumentReference>
                  <b:ID>G-1</b:ID>
                </a:CreditNoteDocumentReference></a:BillingReference>
              </a:StatementLine>
              <a:StatementLine>
                <b:ID>4</b:ID>
                <b:CreditLineAmount currencyID="EUR">200.00</b:CreditLineAmount>
                <a:CollectedPayment>
                  <b:ID>P-9</b:ID><b:PaidDate>2026-10-20</b:PaidDate>
                </a:CollectedPayment>
              </a:StatementLine>
            </st:Statement>
            """;

    @Test
    void shouldReadBalancesPartyAndLines() throws IOException {
        PartyStatement statement = (PartyStatement) ((Row.Accepted) row(STATEMENT)).event();

        assertThat(statement.id()).isEqualTo("S-10");
        assertThat(statement.partyId()).isEqualTo("V2");
        assertThat(statement.partyName()).isEqualTo("Beta Ltd");
        assertThat(statement.closingBalance()).hasToString("580.00 EUR");
        assertThat(statement.opening()).hasToString("300.00 EUR");
        assertThat(statement.effectiveForm()).isEqualTo(StatementForm.ACTIVITY);
        assertThat(statement.fromDate()).hasToString("2026-10-01");
        assertThat(statement.lines())
                .extracting(UblStatementFormatTest::words)
                .containsExactly(
                        "2026-10-31 broughtForward  300.00",
                        "2026-10-10 invoice RE-77 500.00",
                        "2026-10-31 creditNote G-1 -20.00",
                        "2026-10-20 payment P-9 -200.00");
    }

    @Test
    void shouldRefuseTheWholeWithTheFieldAtFault() throws IOException {
        assertThat(rejected(STATEMENT.replace(">500.00<", ">5OO.00<")))
                .isEqualTo("DebitLineAmount");
        assertThat(rejected(STATEMENT.replace("\"EUR\">20.00", "\"USD\">20.00")))
                .isEqualTo("CreditLineAmount");
        assertThat(rejected(STATEMENT.replace("2026-10-20", "2026-10-32")))
                .isEqualTo("CollectedPayment/PaidDate");
        assertThat(rejected(STATEMENT.replace("CustomerAssignedAccountID", "Other")))
                .isEqualTo("AccountingSupplierParty/CustomerAssignedAccountID");
        assertThat(rejected(STATEMENT.substring(0, 900))).isEmpty();
    }

    @Test
    void shouldRefuseDocumentTypes() throws IOException {
        String harmful =
                STATEMENT.replace(
                        "<st:Statement ",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hosts\">]>\n<st:Statement ");

        assertThat(row(harmful)).isInstanceOf(Row.Rejected.class);
    }

    @Test
    void shouldKnowItsFilesByTheRoot() {
        UblStatementFormat format = new UblStatementFormat();

        assertThat(format.recognises("any.xml", STATEMENT.getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(
                        format.recognises(
                                "statement.xml",
                                "<Invoice xmlns=\"urn\"/>".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    private static String words(StatementLine line) {
        return String.join(
                " ",
                line.documentDate().toString(),
                line.kind().wireName(),
                line.reference(),
                line.amount().toPlainString());
    }

    private static String rejected(String document) throws IOException {
        return ((Row.Rejected) row(document)).letter().field();
    }

    private static Row row(String document) throws IOException {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        try (RecordReader rows =
                new UblStatementFormat().open("s.xml", new ByteArrayInputStream(bytes))) {
            return rows.next();
        }
    }
}
