package io.tieout.benchmarks.recon.receivables;

import io.tieout.benchmarks.recon.Draw;
import io.tieout.benchmarks.recon.Iban;
import io.tieout.benchmarks.recon.LineBuffer;

/** Who a bank line says has paid. The arrays are shared, not to be changed. */
final class Payer {
    /** Names from this one on are cut, shortened or misspelled. */
    private static final int PLAIN_NAMES = 3;

    private final Debtor debtor;
    private final byte[] name;
    private final byte[] account;
    private final byte[] ownAccount;
    private final boolean isClear;

    /**
     * @param name as the bank delivers it
     * @param account null if the bank does not say
     * @param ownAccount the account of the company that it arrived on, where it is the customer's
     *     alone; null for the company's usual one
     * @param isClear whether master data leads from this to the customer and to no other
     */
    Payer(Debtor debtor, byte[] name, byte[] account, byte[] ownAccount, boolean isClear) {
        this.debtor = debtor;
        this.name = name;
        this.account = account;
        this.ownAccount = ownAccount;
        this.isClear = isClear;
    }

    Debtor debtor() {
        return debtor;
    }

    byte[] name() {
        return name;
    }

    byte[] account() {
        return account;
    }

    byte[] ownAccount() {
        return ownAccount;
    }

    boolean isClear() {
        return isClear;
    }

    static Payer draw(Debtor debtor, Draw draw) {
        byte[] virtual =
                debtor.virtualAccount != null && draw.percent(85) ? debtor.virtualAccount : null;
        int place = draw.skewedBelow(debtor.bankNames.length);
        byte[] name = debtor.bankNames[place];
        boolean isNamed = place < PLAIN_NAMES && debtor.lookAlike == null;
        int ticket = draw.below(100);
        byte[] account = null;
        if (ticket < 3) {
            account = LineBuffer.utf8(Iban.anyCountry(draw));
        } else if (ticket < 78) {
            account = debtor.account;
        }
        boolean isKnown = account == debtor.account && debtor.accountIsKnown;
        return new Payer(debtor, name, account, virtual, isKnown || isNamed || virtual != null);
    }
}
