package io.tieout.formats.json;

import io.tieout.core.documents.Billing;
import io.tieout.core.documents.InvoiceFormat;
import io.tieout.core.documents.PostalAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The fields of how a customer is invoiced and reminded. */
final class BillingReader {

    private BillingReader() {}

    static Billing billing(JsonCursor in) throws IOException, RefusedException {
        String email = null;
        String language = null;
        PostalAddress address = null;
        String taxId = null;
        InvoiceFormat format = null;
        Boolean orderNumberRequired = null;
        String dunningPolicy = null;
        Boolean dunningBlocked = null;
        for (String name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case "email" -> email = in.string(email);
                case "language" -> language = in.string(language);
                case "address" -> address = in.object(address, BillingReader::address);
                case "taxId" -> taxId = in.string(taxId);
                case "format" -> format = format(in, in.string(null));
                case "orderNumberRequired" -> orderNumberRequired = in.bool(orderNumberRequired);
                case "dunningPolicy" -> dunningPolicy = in.string(dunningPolicy);
                case "dunningBlocked" -> dunningBlocked = in.bool(dunningBlocked);
                default -> in.skip();
            }
        }
        return new Billing(
                email,
                language,
                address,
                taxId,
                format,
                orderNumberRequired != null && orderNumberRequired,
                dunningPolicy,
                dunningBlocked != null && dunningBlocked);
    }

    private static PostalAddress address(JsonCursor in) throws IOException, RefusedException {
        String street = null;
        String postalCode = null;
        String city = null;
        String country = null;
        for (String name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case "street" -> street = in.string(street);
                case "postalCode" -> postalCode = in.string(postalCode);
                case "city" -> city = in.string(city);
                case "country" -> country = in.string(country);
                default -> in.skip();
            }
        }
        return new PostalAddress(street, postalCode, city, country);
    }

    private static InvoiceFormat format(JsonCursor in, String text) throws RefusedException {
        if (text == null) {
            return null;
        }
        List<String> known = new ArrayList<>();
        for (InvoiceFormat format : InvoiceFormat.values()) {
            if (format.wireName().equals(text)) {
                return format;
            }
            known.add(format.wireName());
        }
        throw in.refused("is " + text + ", not one of " + String.join(", ", known));
    }
}
