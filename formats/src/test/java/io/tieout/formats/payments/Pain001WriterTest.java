package io.tieout.formats.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.documents.OpenBill;
import io.tieout.core.documents.PayingAccount;
import io.tieout.core.money.Money;
import io.tieout.core.payments.BankOrder;
import io.tieout.core.payments.PaymentProposal;
import io.tieout.core.payments.ProposedPayment;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class Pain001WriterTest {

    @Test
    void shouldBeAsTheStructureOfTheMessageSays() throws Exception {
        PainSchema schema = new PainSchema();
        String message = text(Orders.inEuros());

        schema.validate(message);
        schema.validate(text(inManyCurrencies()));

        assertThatThrownBy(() -> schema.validate(message.replaceFirst("<NbOfTxs>.*", "")))
                .isInstanceOf(SAXException.class);
        assertThatThrownBy(() -> schema.validate(message.replace("ChrgBr>", "ChargeBearer>")))
                .isInstanceOf(SAXException.class);
    }

    @Test
    void shouldHaveEachPaymentOfTheOrderToTheUnit() throws Exception {
        BankOrder order = inManyCurrencies();
        Map<String, Money> paid = new TreeMap<>();
        for (Element payment : elements(parsed(order).getDocumentElement(), "CdtTrfTxInf")) {
            Element amount = elements(payment, "InstdAmt").get(0);
            paid.put(
                    value(payment, "EndToEndId"),
                    Money.parse(amount.getTextContent(), amount.getAttribute("Ccy")));
        }

        assertThat(order.payments()).hasSize(4);
        assertThat(paid)
                .hasSameSizeAs(order.payments())
                .allSatisfy(
                        (id, amount) ->
                                assertThat(order.payments())
                                        .filteredOn(it -> it.endToEndId().equals(id))
                                        .extracting(ProposedPayment::amount)
                                        .containsExactly(amount));
        assertThat(paid.values().stream().map(Money::toPlainString))
                .contains("1234", "12.345", "10.00");
    }

    @Test
    void shouldControlSumsAndCountsOfTheMessageAndOfEachAccount() throws Exception {
        Element message = parsed(inManyCurrencies()).getDocumentElement();
        Element header = elements(message, "GrpHdr").get(0);

        assertThat(value(header, "NbOfTxs")).isEqualTo("4");
        assertThat(value(header, "CtrlSum")).isEqualTo("1276.345");
        assertThat(value(header, "CreDtTm")).isEqualTo("2026-05-15T00:00:00");
        List<Element> parts = elements(message, "PmtInf");
        assertThat(parts).hasSize(3);
        for (Element part : parts) {
            BigDecimal sum = BigDecimal.ZERO;
            List<Element> amounts = elements(part, "InstdAmt");
            for (Element amount : amounts) {
                sum = sum.add(new BigDecimal(amount.getTextContent()));
                assertThat(amount.getAttribute("Ccy")).isEqualTo(value(part, "Ccy"));
            }
            assertThat(value(part, "CtrlSum")).isEqualTo(sum.toPlainString());
            assertThat(value(part, "NbOfTxs")).isEqualTo(Integer.toString(amounts.size()));
            assertThat(value(elements(part, "ReqdExctnDt").get(0), "Dt")).isEqualTo("2026-05-15");
        }
        assertThat(parts).extracting(it -> value(it, "PmtInfId")).doesNotHaveDuplicates();
    }

    @Test
    void shouldTellTheVendorInvoicesAndDiscountInCharactersThatBanksTake() throws Exception {
        Element message = parsed(Orders.inEuros()).getDocumentElement();
        List<Element> payments = elements(message, "CdtTrfTxInf");

        assertThat(payments)
                .extracting(it -> value(elements(it, "Cdtr").get(0), "Nm"))
                .containsExactlyInAnyOrder("Muller + Sohne GmbH", "V2");
        assertThat(payments)
                .extracting(it -> value(it, "Ustrd"))
                .containsExactlyInAnyOrder(
                        "RE-119 50.00, RE-2026/118 98.00 discount 2.00, GS-7 -10.00", "77 0.25");
        assertThat(payments)
                .extracting(it -> value(it, "IBAN"))
                .containsExactlyInAnyOrder(Orders.VENDOR_IBAN, "FR7630006000011234567890189");
        assertThat(text(Orders.inEuros()).replaceAll("<[^>]*>", "")).matches("[ -~\\n]*");
    }

    @Test
    void shouldBeSepaOnlyForEurosBetweenAccountsWithAnIban() throws Exception {
        Element sepa = parsed(Orders.inEuros()).getDocumentElement();
        assertThat(value(sepa, "ChrgBr")).isEqualTo("SLEV");
        assertThat(value(elements(sepa, "SvcLvl").get(0), "Cd")).isEqualTo("SEPA");

        OpenBill abroad = Orders.plain("I", "V", "Vendor", "021000021/1234", "1", 1_00);
        Element other =
                parsed(Orders.of(List.of(Orders.euros("")), List.of(abroad))).getDocumentElement();
        assertThat(value(other, "ChrgBr")).isEqualTo("SHAR");
        assertThat(elements(other, "SvcLvl")).isEmpty();
        assertThat(value(elements(other, "CdtrAgt").get(0), "MmbId")).isEqualTo("021000021");
        assertThat(value(elements(other, "CdtrAcct").get(0), "Othr").strip()).isEqualTo("1234");
    }

    @Test
    void shouldDoWithoutBicAndTakeItWhereItIsKnown() throws Exception {
        OpenBill bill =
                Orders.plain("I", "V", "Vendor", "COBADEFFXXX/" + Orders.VENDOR_IBAN, "1", 1_00);
        Element with =
                parsed(Orders.of(List.of(Orders.euros("BYLADEM1001")), List.of(bill)))
                        .getDocumentElement();
        Element without =
                parsed(Orders.of(List.of(Orders.euros("")), List.of(bill))).getDocumentElement();

        assertThat(value(elements(with, "DbtrAgt").get(0), "BICFI")).isEqualTo("BYLADEM1001");
        assertThat(value(elements(with, "CdtrAgt").get(0), "BICFI")).isEqualTo("COBADEFFXXX");
        assertThat(value(elements(without, "DbtrAgt").get(0), "Othr").strip())
                .isEqualTo("NOTPROVIDED");
    }

    @Test
    void shouldKeepWithinTheLengthsOfTheMessage() throws Exception {
        String longName = "A very long name of a vendor / ".repeat(9);
        List<OpenBill> bills = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            bills.add(
                    Orders.plain(
                            "I" + i, "V", longName, Orders.VENDOR_IBAN, "LONG-NUMBER-" + i, 1_00));
        }
        Element message = parsed(Orders.of(List.of(Orders.euros("")), bills)).getDocumentElement();

        assertThat(value(message, "Ustrd"))
                .hasSizeLessThanOrEqualTo(140)
                .startsWith("LONG-NUMBER-0 1.00, ")
                .endsWith(" more");
        Map<String, Integer> limits =
                Map.of("Nm", 70, "MsgId", 35, "PmtInfId", 35, "EndToEndId", 35, "CtrlSum", 19);
        limits.forEach(
                (name, most) ->
                        assertThat(elements(message, name))
                                .isNotEmpty()
                                .allSatisfy(
                                        it ->
                                                assertThat(it.getTextContent())
                                                        .hasSizeBetween(1, most)
                                                        .doesNotStartWith("/")
                                                        .doesNotEndWith("/")));
    }

    @Test
    void shouldSayHowManyInvoicesItDoesNotName() {
        List<OpenBill> bills =
                IntStream.range(0, 30)
                        .mapToObj(
                                i ->
                                        Orders.plain(
                                                "I" + (10 + i),
                                                "V",
                                                "V",
                                                Orders.VENDOR_IBAN,
                                                "N" + (10 + i),
                                                1_00))
                        .toList();
        String text =
                RemittanceText.of(
                        Orders.of(List.of(Orders.euros("")), bills).payments().get(0), 140);
        int named = text.split("1\\.00", -1).length - 1;

        assertThat(text).endsWith((30 - named) + " more").hasSizeGreaterThan(120);
    }

    @Test
    void shouldGiveTheSameBytesForTheSameOrder() {
        assertThat(Pain001Writer.of(Orders.inEuros()))
                .isEqualTo(Pain001Writer.of(Orders.inEuros()));
    }

    @Test
    void shouldNotBeWrittenBeforeASecondPersonApproved() {
        var proposed =
                Orders.proposed(
                        List.of(Orders.euros("")),
                        List.of(Orders.plain("I", "V", "V", Orders.VENDOR_IBAN, "1", 1_00)));

        assertThatThrownBy(proposed::order)
                .isInstanceOf(PaymentProposal.RefusedException.class)
                .hasMessageContaining("PROPOSED");
        assertThatThrownBy(() -> proposed.approved(" ANN"))
                .isInstanceOf(PaymentProposal.RefusedException.class);
    }

    private static BankOrder inManyCurrencies() {
        List<PayingAccount> accounts =
                List.of(
                        Orders.euros(""),
                        new PayingAccount(
                                "JP-1", null, "Nord", new Money(9_999, "JPY"), 0, "", "", "", ""),
                        new PayingAccount(
                                "KW-1", null, "Nord", new Money(99_999, "KWD"), 0, "", "", "", ""));
        return Orders.of(
                accounts,
                List.of(
                        Orders.plain("I1", "V1", "One", Orders.VENDOR_IBAN, "1", 10_00),
                        Orders.plain("I2", "V2", "Two", Orders.VENDOR_IBAN, "2", 20_00),
                        Orders.in("JPY", "I3", "V3", "Three", "12345", "3", 1_234),
                        Orders.in("KWD", "I4", "V4", "Four", "67890", "4", 12_345)));
    }

    private static String text(BankOrder order) {
        return new String(Pain001Writer.of(order), StandardCharsets.UTF_8);
    }

    private static Document parsed(BankOrder order) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Pain001Writer.of(order)));
    }

    private static List<Element> elements(Element within, String name) {
        NodeList found = within.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static String value(Element within, String name) {
        return elements(within, name).get(0).getTextContent();
    }
}
