package io.tieout.formats.camt;

import io.tieout.core.documents.ReferenceType;
import io.tieout.core.money.Money;

/** Reads {@code TxDtls}, the payment inside an entry, in the shapes of all versions. */
final class DetailParser {

    private static final String AMOUNT = "Ntry/NtryDtls/TxDtls/Amt";
    private static final String TRANSACTION_AMOUNT = "Ntry/NtryDtls/TxDtls/AmtDtls/TxAmt/Amt";

    private final XmlCursor xml;
    private final SharedParts parts;

    DetailParser(XmlCursor xml, SharedParts parts) {
        this.xml = xml;
        this.parts = parts;
    }

    /**
     * @param currency the entry's; amounts in another one are left aside
     */
    Particulars parse(String currency) throws MalformedInput, BadField {
        Particulars detail = new Particulars();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "Refs" -> references(detail);
                case "Amt" -> detail.amount = amount(AMOUNT, currency);
                case "CdtDbtInd" -> detail.credit = FieldValues.credit(xml);
                case "AmtDtls" -> amounts(detail, currency);
                case "BkTxCd" -> detail.transactionCode = parts.transactionCode();
                case "Chrgs" -> parts.charges(detail);
                case "RltdPties" -> parties(detail);
                case "RmtInf" -> remittance(detail);
                case "RtrInf" -> returnInformation(detail);
                case "AddtlTxInf" -> detail.say(xml.text());
                default -> xml.skip();
            }
            parts.limit(detail);
        }
        return detail;
    }

    private void references(Particulars detail) throws MalformedInput, BadField {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "EndToEndId" -> refer(detail, ReferenceType.END_TO_END);
                case "InstrId" -> refer(detail, ReferenceType.INSTRUCTION);
                case "TxId" -> refer(detail, ReferenceType.TRANSACTION);
                case "UETR" -> refer(detail, ReferenceType.UETR);
                case "PmtInfId", "MsgId" -> refer(detail, ReferenceType.BATCH);
                case "AcctSvcrRef", "AcctSvcrTxId" -> refer(detail, ReferenceType.BANK);
                case "AcctOwnrTxId" -> refer(detail, ReferenceType.CUSTOMER);
                case "MndtId" -> refer(detail, ReferenceType.MANDATE);
                case "ChqNb" -> refer(detail, ReferenceType.CHEQUE);
                case "ClrSysRef", "MktInfrstrctrTxId", "PrcgId" ->
                        refer(detail, ReferenceType.OTHER);
                case "Prtry" -> referTo(detail, ReferenceType.OTHER, "Ref");
                default -> original(detail);
            }
            parts.limit(detail);
        }
    }

    private void refer(Particulars detail, ReferenceType type) throws MalformedInput, BadField {
        detail.refer(type, xml.text());
    }

    private void referTo(Particulars detail, ReferenceType type, String child)
            throws MalformedInput, BadField {
        while (xml.nextChild()) {
            if (xml.name().equals(child)) {
                refer(detail, type);
            } else {
                xml.skip();
            }
        }
    }

    /** {@code OrgnlEndToEndId} and its like name the payment that comes back. */
    private void original(Particulars detail) throws MalformedInput, BadField {
        String name = xml.name();
        boolean isReference = name.endsWith("Id") || name.endsWith("Ref") || name.endsWith("UETR");
        if (name.startsWith("Orgnl") && isReference) {
            refer(detail, ReferenceType.ORIGINAL);
        } else {
            xml.skip();
        }
    }

    private void amounts(Particulars detail, String currency) throws MalformedInput, BadField {
        while (xml.nextChild()) {
            if (!xml.name().equals("TxAmt")) {
                xml.skip();
                continue;
            }
            while (xml.nextChild()) {
                if (xml.name().equals("Amt")) {
                    detail.transactionAmount = amount(TRANSACTION_AMOUNT, currency);
                } else {
                    xml.skip();
                }
            }
        }
    }

    private Money amount(String path, String currency) throws MalformedInput, BadField {
        String own = xml.attribute("Ccy");
        String value = xml.text();
        return own != null && own.equals(currency) ? FieldValues.money(path, value, own) : null;
    }

    private void parties(Particulars detail) throws MalformedInput, BadField {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "Dbtr" -> detail.debtorName = parts.partyName();
                case "DbtrAcct" -> detail.debtorAccount = parts.account();
                case "UltmtDbtr" -> detail.ultimateDebtorName = parts.partyName();
                case "Cdtr" -> detail.creditorName = parts.partyName();
                case "CdtrAcct" -> detail.creditorAccount = parts.account();
                case "UltmtCdtr" -> detail.ultimateCreditorName = parts.partyName();
                default -> xml.skip();
            }
        }
    }

    private void remittance(Particulars detail) throws MalformedInput, BadField {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "Ustrd" -> detail.say(xml.text());
                case "Strd" -> structured(detail);
                default -> xml.skip();
            }
            parts.limit(detail);
        }
    }

    private void structured(Particulars detail) throws MalformedInput, BadField {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "RfrdDocInf" -> numbers(detail, ReferenceType.INVOICE, "Nb", "RfrdDocNb");
                case "CdtrRefInf" ->
                        numbers(detail, ReferenceType.CREDITOR_REFERENCE, "Ref", "CdtrRef");
                case "AddtlRmtInf" -> detail.say(xml.text());
                default -> xml.skip();
            }
            parts.limit(detail);
        }
    }

    /** Version 001.01 names the same fields differently. */
    private void numbers(Particulars detail, ReferenceType type, String name, String firstName)
            throws MalformedInput, BadField {
        while (xml.nextChild()) {
            if (xml.name().equals(name) || xml.name().equals(firstName)) {
                refer(detail, type);
            } else {
                xml.skip();
            }
        }
    }

    private void returnInformation(Particulars detail) throws MalformedInput, BadField {
        detail.returned = true;
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "Rsn", "RtrRsn" -> detail.note(("RETURN " + xml.text()).strip());
                case "AddtlInf", "AddtlRtrRsnInf" -> detail.note(xml.text());
                default -> original(detail);
            }
            parts.limit(detail);
        }
    }
}
