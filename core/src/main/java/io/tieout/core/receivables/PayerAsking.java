package io.tieout.core.receivables;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.Remittance;
import io.tieout.core.identification.Gather.Asking;
import io.tieout.core.parties.PartyName;

/** Who asks who paid: what the gather gets to know of a payment or a remittance. */
public final class PayerAsking {

    private PayerAsking() {}

    /** A payment or a return. */
    public static Asking of(BankTransaction payment) {
        return new Asking(
                payment.amount().minorUnits(),
                payment.amount().currency(),
                PartyName.normalised(payment.counterpartyName()));
    }

    /** A remittance by itself. */
    public static Asking of(Remittance remittance) {
        return new Asking(0, remittance.currency(), PartyName.normalised(remittance.payerName()));
    }
}
