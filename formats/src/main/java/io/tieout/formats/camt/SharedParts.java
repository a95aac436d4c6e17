package io.tieout.formats.camt;

import io.tieout.core.money.Currencies;
import io.tieout.core.money.Money;
import java.util.ArrayList;
import java.util.List;

/** Reads the groups of elements that entries, payments and accounts have in common. */
final class SharedParts {

    private final XmlCursor xml;

    SharedParts(XmlCursor xml) {
        this.xml = xml;
    }

    /** Refuses the record if it has more references and text than is kept of one. */
    void limit(Particulars particulars) throws BadField {
        if (particulars.isTooLarge()) {
            throw new BadField(
                    xml.lastPath(),
                    "more than " + Particulars.LIMIT_CHARS + " characters of references and text");
        }
    }

    /** Domain, family and sub-family such as {@code PMNT/RCDT/ESCT}, else the bank's own code. */
    String transactionCode() throws MalformedInput, BadField {
        String domain = "";
        String proprietary = "";
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "Domn" -> domain = codes();
                case "Prtry" -> proprietary = xml.text();
                default -> xml.skip();
            }
        }
        return domain.isEmpty() ? proprietary : domain;
    }

    private String codes() throws MalformedInput, BadField {
        StringBuilder path = new StringBuilder(14);
        while (xml.nextChild()) {
            String part =
                    switch (xml.name()) {
                        case "Cd", "SubFmlyCd" -> xml.text();
                        case "Fmly" -> codes();
                        default -> {
                            xml.skip();
                            yield "";
                        }
                    };
            if (!part.isEmpty()) {
                path.append(path.isEmpty() ? "" : "/").append(part);
            }
        }
        return path.toString();
    }

    /** {@code Nm}, directly or within {@code Pty} or {@code Agt/FinInstnId}; empty if none. */
    String partyName() throws MalformedInput, BadField {
        String name = "";
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "Nm" -> name = xml.text();
                case "Pty", "Agt", "FinInstnId" -> {
                    String nested = partyName();
                    name = name.isEmpty() ? nested : name;
                }
                default -> xml.skip();
            }
        }
        return name;
    }

    /** The number of an account with an {@code Id}, without blanks; empty if none. */
    String account() throws MalformedInput, BadField {
        String number = "";
        while (xml.nextChild()) {
            if (xml.name().equals("Id")) {
                number = accountNumber();
            } else {
                xml.skip();
            }
        }
        return number;
    }

    String accountNumber() throws MalformedInput, BadField {
        String number = "";
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "IBAN", "BBAN", "UPIC" -> number = xml.text();
                // Both hold an Id of their own beside the name of its scheme.
                case "Othr", "PrtryAcct" -> {
                    String other = otherNumber();
                    number = number.isEmpty() ? other : number;
                }
                default -> xml.skip();
            }
        }
        return withoutBlanks(number);
    }

    private String otherNumber() throws MalformedInput, BadField {
        String number = "";
        while (xml.nextChild()) {
            if (xml.name().equals("Id")) {
                number = xml.text();
            } else {
                xml.skip();
            }
        }
        return number;
    }

    private static String withoutBlanks(String number) {
        for (int i = 0; i < number.length(); i++) {
            if (Character.isWhitespace(number.charAt(i))) {
                return number.replaceAll("\\s+", "");
            }
        }
        return number;
    }

    /**
     * Charges go into the text, as {@code CHARGES 1.50 EUR}: the total if there is one, else each
     * record. A credited charge is negative; zero says nothing.
     */
    void charges(Particulars particulars) throws MalformedInput, BadField {
        List<String> records = new ArrayList<>(1);
        String total = "";
        String amount = "";
        boolean credit = false;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "TtlChrgsAndTaxAmt" -> total = money();
                case "Amt" -> amount = money();
                case "CdtDbtInd" -> credit = xml.text().equals("CRDT");
                case "Rcrd" -> records.add(chargeRecord());
                default -> xml.skip();
            }
        }
        if (total.isEmpty()) {
            note(particulars, signed(amount, credit));
            records.forEach(each -> note(particulars, each));
        } else {
            note(particulars, total);
        }
    }

    private String chargeRecord() throws MalformedInput, BadField {
        String amount = "";
        boolean credit = false;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "Amt" -> amount = money();
                case "CdtDbtInd" -> credit = xml.text().equals("CRDT");
                default -> xml.skip();
            }
        }
        return signed(amount, credit);
    }

    private static void note(Particulars particulars, String charge) {
        if (!charge.isEmpty()) {
            particulars.note("CHARGES " + charge);
        }
    }

    private static String signed(String amount, boolean credit) {
        return credit && !amount.isEmpty() ? "-" + amount : amount;
    }

    /** Charges only inform: one that is no exact amount stays as it is written. */
    private String money() throws MalformedInput, BadField {
        String currency = xml.attribute("Ccy");
        String value = xml.text();
        if (currency == null || !Currencies.isKnown(currency)) {
            return (value + " " + (currency == null ? "" : currency)).strip();
        }
        try {
            Money money = Money.parse(value, currency);
            return money.isZero() ? "" : money.toString();
        } catch (NumberFormatException | ArithmeticException e) {
            return value + " " + currency;
        }
    }
}
