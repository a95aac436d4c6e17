package io.tieout.formats.bills;

import io.tieout.core.documents.InvalidFieldException;
import io.tieout.core.documents.ServicePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** The values of elements: exact or refused, with the line they stand in. */
final class Values {

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d{1,20}(\\.\\d{0,20})?|\\.\\d{1,20})");
    private static final String DAY_ALONE = "102";
    private static final int ISO_DAY_CHARS = 10;

    private Values() {}

    /** The decimal of an element; null passes. */
    static BigDecimal decimal(XmlElement element, String field) throws RefusedBillException {
        if (element == null || element.value() == null) {
            return null;
        }
        if (!DECIMAL.matcher(element.value()).matches()) {
            throw new RefusedBillException(
                    field,
                    "'" + field + "' is not a decimal: " + clip(element.value()),
                    element.line());
        }
        return new BigDecimal(element.value());
    }

    /** The amount of an element, which must be in the currency of the bill; null passes. */
    static BigDecimal amount(XmlElement element, String field, String currency)
            throws RefusedBillException {
        String stated = element == null ? null : element.attribute("currencyID");
        if (stated != null && currency != null && !stated.equals(currency)) {
            throw new RefusedBillException(
                    field,
                    "'" + field + "' is in " + clip(stated) + ", the bill in " + currency,
                    element.line());
        }
        return decimal(element, field);
    }

    /** The amount of an element that must be there, in the currency of the bill. */
    static BigDecimal required(XmlElement element, String field, String currency)
            throws RefusedBillException {
        BigDecimal amount = amount(element, field, currency);
        if (amount == null) {
            throw RefusedBillException.missing(field);
        }
        return amount;
    }

    /** A day as UBL has it, perhaps with a time zone, which says nothing about it. */
    static LocalDate day(XmlElement element, String field) throws RefusedBillException {
        if (element == null || element.value() == null) {
            return null;
        }
        String text = element.value();
        return parse(
                element,
                field,
                text.substring(0, Math.min(ISO_DAY_CHARS, text.length())),
                DateTimeFormatter.ISO_LOCAL_DATE);
    }

    /** A day as the cross-industry invoice has it: a text with the code of its form. */
    static LocalDate codedDay(XmlElement element, String field) throws RefusedBillException {
        if (element == null || element.value() == null) {
            return null;
        }
        String form = element.attribute("format");
        if (form == null || form.equals(DAY_ALONE)) {
            return element.value().indexOf('-') > 0
                    ? day(element, field)
                    : parse(element, field, element.value(), DateTimeFormatter.BASIC_ISO_DATE);
        }
        throw new RefusedBillException(
                field,
                "'" + field + "' has a date of form " + clip(form) + "; only 102 is read",
                element.line());
    }

    /** Both days or nothing. */
    static ServicePeriod period(LocalDate from, LocalDate to) throws RefusedBillException {
        if (from == null || to == null) {
            return null;
        }
        try {
            return new ServicePeriod(from, to);
        } catch (InvalidFieldException e) {
            throw refused(e);
        }
    }

    static RefusedBillException refused(InvalidFieldException e) {
        return new RefusedBillException(e.field(), e.getMessage());
    }

    private static LocalDate parse(
            XmlElement element, String field, String text, DateTimeFormatter form)
            throws RefusedBillException {
        try {
            return LocalDate.parse(text, form);
        } catch (DateTimeParseException e) {
            throw new RefusedBillException(
                    field,
                    "'" + field + "' is not a date: " + clip(element.value()),
                    element.line());
        }
    }

    static String clip(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
