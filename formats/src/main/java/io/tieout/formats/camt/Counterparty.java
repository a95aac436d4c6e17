package io.tieout.formats.camt;

/**
 * The party at the other side of a payment.
 *
 * @param name empty if unknown
 * @param account empty if unknown
 */
record Counterparty(String name, String account) {

    /**
     * Chooses between debtor and creditor. Whose account is the statement's own is not the other
     * side. Otherwise money in comes from the debtor and money out goes to the creditor; on a
     * return the parties keep the roles of the payment that comes back, if both are given.
     */
    static Counterparty of(
            Particulars detail, boolean moneyIn, boolean returned, String ownAccount) {
        Counterparty debtor =
                new Counterparty(
                        first(detail.debtorName, detail.ultimateDebtorName), detail.debtorAccount);
        Counterparty creditor =
                new Counterparty(
                        first(detail.creditorName, detail.ultimateCreditorName),
                        detail.creditorAccount);
        boolean debtorIsOwn = debtor.account.equals(ownAccount);
        boolean creditorIsOwn = creditor.account.equals(ownAccount);
        if (debtorIsOwn != creditorIsOwn) {
            return debtorIsOwn ? creditor : debtor;
        }
        if (!returned) {
            return moneyIn ? debtor : creditor;
        }
        Counterparty original = moneyIn ? creditor : debtor;
        Counterparty direct = moneyIn ? debtor : creditor;
        return original.isUnknown() ? direct : original;
    }

    private boolean isUnknown() {
        return name.isEmpty() && account.isEmpty();
    }

    private static String first(String preferred, String fallback) {
        return preferred.isEmpty() ? fallback : preferred;
    }
}
