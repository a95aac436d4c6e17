package io.tieout.formats.pages;

import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What of a bill is looked for on its pages, with the labels that it usually has. */
public final class BillFields {

    private static final int LINE_LIMIT = 200;
    private static final int LABEL_CHARS = 4;
    private static final List<String> NUMBER =
            List.of(
                    "rechnungsnummer",
                    "rechnungsnr",
                    "rechnungnr",
                    "belegnr",
                    "belegnummer",
                    "rechnung",
                    "gutschrift",
                    "invoicenumber",
                    "invoiceno",
                    "invoice",
                    "billno",
                    "creditnote",
                    "facture",
                    "factureno",
                    "numerodefacture",
                    "avoir",
                    "no",
                    "nr");
    private static final List<String> ISSUED =
            List.of(
                    "rechnungsdatum",
                    "belegdatum",
                    "datum",
                    "invoicedate",
                    "dateofissue",
                    "date",
                    "datedefacture",
                    "datedefacturation",
                    "le",
                    "vom",
                    "von",
                    "dated");
    private static final List<String> DUE =
            List.of(
                    "fallig",
                    "falligam",
                    "faelligam",
                    "falligkeit",
                    "zahlbarbis",
                    "bis",
                    "due",
                    "duedate",
                    "payby",
                    "echeance",
                    "datedecheance",
                    "apayeravant");
    private static final List<String> GROSS =
            List.of(
                    "gesamtbetrag",
                    "rechnungsbetrag",
                    "bruttobetrag",
                    "bruttosumme",
                    "brutto",
                    "zahlbetrag",
                    "endbetrag",
                    "gesamtsumme",
                    "zuzahlen",
                    "total",
                    "totalamount",
                    "grandtotal",
                    "amountdue",
                    "totaldue",
                    "totalttc",
                    "ttc",
                    "netapayer");
    private static final List<String> NET =
            List.of(
                    "nettobetrag",
                    "nettosumme",
                    "netto",
                    "zwischensumme",
                    "summenetto",
                    "warenwert",
                    "subtotal",
                    "nettotal",
                    "net",
                    "totalht",
                    "ht",
                    "montantht",
                    "summeohneust",
                    "rechnungssummeohneust",
                    "ohneust",
                    "ohnemwst",
                    "excludingvat",
                    "exclvat");
    private static final List<String> TAX =
            List.of(
                    "mehrwertsteuer",
                    "mwst",
                    "umsatzsteuer",
                    "ust",
                    "steuerbetrag",
                    "vat",
                    "tax",
                    "salestax",
                    "tva",
                    "totaltva",
                    "montanttva");
    private static final List<String> SELLER =
            List.of("verkaufer", "lieferant", "name", "seller", "vendor", "from", "vendeur");
    private static final List<String> TAX_ID =
            List.of(
                    "ustidnr",
                    "ustid",
                    "umsatzsteueridentifikationsnummer",
                    "steuernummer",
                    "vatid",
                    "vatno",
                    "vatregno",
                    "tva",
                    "notva",
                    "numerotva",
                    "siret");
    private static final List<String> ORDER =
            List.of(
                    "bestellnummer",
                    "bestellnr",
                    "bestellung",
                    "ihrebestellung",
                    "auftrag",
                    "auftragsnummer",
                    "ordernumber",
                    "orderno",
                    "order",
                    "po",
                    "ponumber",
                    "commande",
                    "numerodecommande",
                    "bondecommande");

    private final List<SoughtField> fields = new ArrayList<>();

    private BillFields() {}

    /** Every field of a bill that has a value and may stand on a page. */
    public static BillFields of(VendorInvoice bill) {
        BillFields sought = new BillFields();
        sought.text("number", bill.number(), NUMBER);
        sought.date("issueDate", bill.issueDate(), ISSUED);
        sought.date("dueDate", bill.dueDate(), DUE);
        sought.amount("grossAmount", bill.grossAmount(), GROSS);
        sought.amount("netAmount", bill.netAmount(), NET);
        sought.amount("taxAmount", bill.taxAmount(), TAX);
        sought.text("vendorName", bill.issuer().name(), SELLER);
        sought.text("vendorTaxId", bill.issuer().taxId(), TAX_ID);
        sought.text("vendorAccount", bill.issuer().account(), List.of("iban", "konto", "account"));
        for (int i = 0; i < bill.orderNumbers().size() && i < LINE_LIMIT; i++) {
            sought.text("orderNumbers." + (i + 1), bill.orderNumbers().get(i), ORDER);
        }
        bill.lines().stream().limit(LINE_LIMIT).forEach(sought::line);
        return sought;
    }

    List<SoughtField> fields() {
        return fields;
    }

    /** The names of what is looked for, in order. */
    public List<String> names() {
        return fields.stream().map(SoughtField::name).toList();
    }

    private void line(InvoiceLine line) {
        List<String> words = new ArrayList<>();
        if (line.itemId() != null) {
            words.add(Spellings.plain(line.itemId()));
        }
        Arrays.stream(line.description().split("\\s+"))
                .map(Spellings::plain)
                .filter(it -> it.length() >= LABEL_CHARS)
                .limit(12)
                .forEach(words::add);
        amount("lines." + line.line() + ".netAmount", line.netAmount(), words);
    }

    private void text(String name, String value, List<String> labels) {
        if (value != null) {
            add(name, Set.of(Spellings.plain(value)), labels);
        }
    }

    private void date(String name, LocalDate day, List<String> labels) {
        if (day != null) {
            add(name, Spellings.ofDay(day), labels);
        }
    }

    private void amount(String name, Money amount, List<String> labels) {
        if (amount != null) {
            add(name, Spellings.ofAmount(amount), labels);
        }
    }

    private void add(String name, Set<String> spellings, List<String> labels) {
        Set<String> stated = new HashSet<>(spellings);
        stated.remove("");
        if (!stated.isEmpty()) {
            fields.add(new SoughtField(name, stated, labels));
        }
    }
}
