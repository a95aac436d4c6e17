package io.tieout.testkit.stream;

import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.InvoiceLine;
import io.tieout.core.documents.InvoiceLineKind;
import io.tieout.core.documents.InvoiceSource;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.ServicePeriod;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An invoice or credit note while it is put together. Amounts are minor units. */
final class BillDraft {

    String id;
    String vendorId;
    String vendorName;
    String taxId;
    String account;
    String number;
    String original;
    InvoiceKind kind = InvoiceKind.INVOICE;
    LocalDate issued;
    LocalDate due;
    ServicePeriod period;
    List<String> orders = new ArrayList<>();
    String currency;
    long gross;
    Long net;
    Long tax;
    PaymentTerms terms;
    List<LineDraft> lines = new ArrayList<>();
    String text = "";
    InvoiceSource source;

    /** One line. */
    static final class LineDraft {

        boolean charge;
        String order;
        Integer orderLine;
        String item;
        String description;
        BigDecimal quantity;
        String unit;
        BigDecimal price;
        BigDecimal priceUnit;
        BigDecimal discount;
        Long net;
        BigDecimal rate;
        String glAccount;

        LineDraft copy() {
            LineDraft copy = new LineDraft();
            copy.charge = charge;
            copy.order = order;
            copy.orderLine = orderLine;
            copy.item = item;
            copy.description = description;
            copy.quantity = quantity;
            copy.unit = unit;
            copy.price = price;
            copy.priceUnit = priceUnit;
            copy.discount = discount;
            copy.net = net;
            copy.rate = rate;
            copy.glAccount = glAccount;
            return copy;
        }
    }

    BillDraft copy(String newId) {
        BillDraft copy = new BillDraft();
        copy.id = newId;
        copy.vendorId = vendorId;
        copy.vendorName = vendorName;
        copy.taxId = taxId;
        copy.account = account;
        copy.number = number;
        copy.original = original;
        copy.kind = kind;
        copy.issued = issued;
        copy.due = due;
        copy.period = period;
        copy.orders = new ArrayList<>(orders);
        copy.currency = currency;
        copy.gross = gross;
        copy.net = net;
        copy.tax = tax;
        copy.terms = terms;
        lines.forEach(line -> copy.lines.add(line.copy()));
        copy.text = text;
        copy.source = source;
        return copy;
    }

    VendorInvoice event() {
        List<InvoiceLine> written = new ArrayList<>();
        for (LineDraft line : lines) {
            written.add(
                    new InvoiceLine(
                            written.size() + 1,
                            line.charge ? InvoiceLineKind.CHARGE : InvoiceLineKind.ITEM,
                            line.order,
                            line.orderLine,
                            line.item,
                            line.description,
                            line.quantity,
                            line.unit,
                            line.price,
                            line.priceUnit,
                            line.discount,
                            money(line.net),
                            line.rate,
                            line.glAccount));
        }
        return new VendorInvoice(
                id,
                null,
                new VendorInvoice.Issuer(vendorId, vendorName, taxId, account),
                number,
                original,
                kind,
                issued,
                due,
                period,
                orders,
                new Money(gross, currency),
                money(net),
                money(tax),
                terms,
                written,
                text,
                source);
    }

    private Money money(Long minorUnits) {
        return minorUnits == null ? null : new Money(minorUnits, currency);
    }
}
