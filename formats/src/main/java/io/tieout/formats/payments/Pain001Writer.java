package io.tieout.formats.payments;

import io.tieout.core.documents.PayingAccount;
import io.tieout.core.ids.DeterministicId;
import io.tieout.core.money.Money;
import io.tieout.core.payments.BankOrder;
import io.tieout.core.payments.CreditorAccount;
import io.tieout.core.payments.ProposedPayment;
import io.tieout.core.references.CheckDigits;
import io.tieout.formats.xml.XmlText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * A bank order as a customer credit transfer initiation, ISO 20022 pain.001.001.09: one payment
 * information for each account, which has one currency, and day; each payment booked singly, so
 * that the bank's lines tie out. Texts are {@link BankText}. The time of creation is the beginning
 * of the day of the run, so that the same order gives the same bytes.
 */
public final class Pain001Writer {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final String EURO = "EUR";
    private static final int MAX_NAME = 70;
    private static final int MAX_ID = 35;
    private static final int MAX_ACCOUNT = 34;
    private static final int MAX_TEXT = 140;

    private final XmlText xml = new XmlText();
    private final BankOrder order;

    private Pain001Writer(BankOrder order) {
        this.order = order;
    }

    /** The message in UTF-8. */
    public static byte[] of(BankOrder order) {
        Pain001Writer writer = new Pain001Writer(order);
        writer.xml.element(
                "Document",
                () -> writer.xml.element("CstmrCdtTrfInitn", writer::initiation),
                "xmlns",
                NAMESPACE);
        return writer.xml.bytes();
    }

    private void initiation() {
        xml.element("GrpHdr", this::header);
        order.parts().forEach(part -> xml.element("PmtInf", () -> part(part)));
    }

    private void header() {
        xml.text("MsgId", BankText.identifier(order.id(), MAX_ID));
        xml.text("CreDtTm", order.executionDate() + "T00:00:00");
        totals(order.payments());
        PayingAccount first = order.parts().get(0).account();
        xml.element("InitgPty", () -> name(first.holder(), first.id()));
    }

    /** The sum is over the numbers alone, whatever their currencies: it is a check of the file. */
    private void totals(List<ProposedPayment> payments) {
        BigDecimal sum =
                payments.stream()
                        .map(ProposedPayment::amount)
                        .map(Money::toBigDecimal)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        xml.text("NbOfTxs", Integer.toString(payments.size()));
        xml.text("CtrlSum", sum.toPlainString());
    }

    private void part(BankOrder.Part part) {
        PayingAccount account = part.account();
        boolean isSepa = isSepa(part);
        xml.text("PmtInfId", DeterministicId.of("pi", List.of(order.id(), account.id())));
        xml.text("PmtMtd", "TRF");
        xml.text("BtchBookg", "false");
        totals(part.payments());
        if (isSepa) {
            xml.element("PmtTpInf", () -> xml.element("SvcLvl", () -> xml.text("Cd", "SEPA")));
        }
        xml.element("ReqdExctnDt", () -> xml.text("Dt", order.executionDate().toString()));
        xml.element("Dbtr", () -> name(account.holder(), account.id()));
        xml.element(
                "DbtrAcct",
                () -> {
                    String number = account.id().replace(" ", "").toUpperCase(Locale.ROOT);
                    account(number, CheckDigits.isIban(number));
                    xml.text("Ccy", part.currency());
                });
        xml.element("DbtrAgt", () -> agent(account.bic(), account.routingNumber()));
        xml.text("ChrgBr", isSepa ? "SLEV" : "SHAR");
        part.payments().forEach(it -> xml.element("CdtTrfTxInf", () -> payment(it)));
    }

    /** Euros between accounts that all have an IBAN. */
    private static boolean isSepa(BankOrder.Part part) {
        return part.currency().equals(EURO)
                && CheckDigits.isIban(part.account().id().replace(" ", ""))
                && part.payments().stream()
                        .allMatch(it -> CreditorAccount.of(it.creditorAccount()).isIban());
    }

    private void payment(ProposedPayment payment) {
        CreditorAccount account = CreditorAccount.of(payment.creditorAccount());
        xml.element("PmtId", () -> xml.text("EndToEndId", payment.endToEndId()));
        xml.element(
                "Amt",
                () ->
                        xml.text(
                                "InstdAmt",
                                payment.amount().toPlainString(),
                                "Ccy",
                                payment.amount().currency()));
        if (!account.bic().isEmpty() || !account.routingNumber().isEmpty()) {
            xml.element("CdtrAgt", () -> agent(account.bic(), account.routingNumber()));
        }
        xml.element("Cdtr", () -> name(payment.vendorName(), payment.vendorId()));
        xml.element("CdtrAcct", () -> account(account.number(), account.isIban()));
        xml.element("RmtInf", () -> xml.text("Ustrd", RemittanceText.of(payment, MAX_TEXT)));
    }

    private void name(String name, String otherwise) {
        xml.text("Nm", BankText.name(name, otherwise, MAX_NAME));
    }

    private void account(String number, boolean isIban) {
        xml.element(
                "Id",
                () -> {
                    if (isIban) {
                        xml.text("IBAN", number);
                    } else {
                        xml.element(
                                "Othr",
                                () -> xml.text("Id", BankText.identifier(number, MAX_ACCOUNT)));
                    }
                });
    }

    /** The bank by BIC or by its number in the United States; else the account tells it. */
    private void agent(String bic, String routingNumber) {
        xml.element(
                "FinInstnId",
                () -> {
                    if (!bic.isEmpty()) {
                        xml.text("BICFI", bic);
                    } else if (!routingNumber.isEmpty()) {
                        xml.element("ClrSysMmbId", () -> clearing(routingNumber));
                    } else {
                        xml.element("Othr", () -> xml.text("Id", "NOTPROVIDED"));
                    }
                });
    }

    private void clearing(String routingNumber) {
        xml.element("ClrSysId", () -> xml.text("Cd", "USABA"));
        xml.text("MmbId", routingNumber);
    }
}
