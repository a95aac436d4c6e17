package io.tieout.benchmarks.recon.receivables;

import io.tieout.benchmarks.recon.Draw;
import io.tieout.benchmarks.recon.Profile;
import io.tieout.core.documents.ReceivableKind;

/** What the company sends its customers: invoices, a few debit memos, and credit memos. */
final class Billing {
    private final Profile profile;

    Billing(Profile profile) {
        this.profile = profile;
    }

    /**
     * Sends the scene's group bills until its credit is used up.
     *
     * @param oneBill what a bill costs of it
     */
    void sendBills(CashScene scene, long oneBill) {
        PayerGroup group = scene.group();
        while (group.credit > 0 && scene.remaining() > 0 && group.quietDay != scene.day()) {
            Debtor debtor = group.debtors[scene.draw().skewedBelow(group.debtors.length)];
            int ticket = scene.draw().below(100);
            Invoice basis = ticket < 5 ? anyWhole(group, debtor) : null;
            if (basis != null) {
                long amount = Math.max(1, basis.gross * scene.draw().between(5, 40) / 100);
                group.add(scene.receivable(debtor, ReceivableKind.CREDIT_MEMO, amount, 0));
            } else {
                ReceivableKind kind =
                        ticket < 7 ? ReceivableKind.DEBIT_MEMO : ReceivableKind.INVOICE;
                int payDay = payDay(scene, debtor);
                Invoice bill = scene.receivable(debtor, kind, scene.amount(debtor), payDay);
                scene.order(bill);
                group.add(bill);
            }
            group.credit -= oneBill;
        }
    }

    private static Invoice anyWhole(PayerGroup group, Debtor debtor) {
        for (Invoice invoice : group.open()) {
            if (invoice.debtor == debtor && invoice.isWhole() && !invoice.isCredit()) {
                return invoice;
            }
        }
        return null;
    }

    /** When the customer means to pay what it is sent today. */
    private int payDay(CashScene scene, Debtor debtor) {
        Draw draw = scene.draw();
        int day = scene.day();
        int due = day + debtor.terms.netDays;
        return switch (profile) {
            case SAME_DAY -> day;
            case ADVERSARIAL -> due + draw.between(0, 90);
            case REALISTIC, HOT -> {
                if (debtor.takesDiscount && draw.percent(85)) {
                    yield day + debtor.terms.discountDays - draw.between(1, 4);
                }
                int late = debtor.group.latenessDays + draw.between(-3, 6);
                yield Math.max(day + 2, due + late);
            }
        };
    }
}
