package io.tieout.benchmarks.recon.receivables;

import io.tieout.benchmarks.recon.Profile;
import io.tieout.benchmarks.recon.Shares;
import java.util.List;

/** How customers pay: what is due today, in one or several payments of drawn kinds. */
final class PaymentRun {
    private static final int MOST_PAYMENTS_PER_RUN = 60;
    private static final int TRIES = 4;

    /** How often those who send remittances do so before anything else is drawn. */
    private static final int ADVISED_PERCENT = 65;

    /** How many of these remittances withhold something. */
    private static final int DEDUCTED_PERCENT = 4;

    private final Shares<CashKind> kinds;

    PaymentRun(Profile profile) {
        this.kinds = Shares.read(PaymentRun.class, "cash.csv", profile, CashKind::ofPlay);
    }

    /** Pays what the scene's group has to pay today, if it pays today. */
    void payBills(CashScene scene) {
        PayerGroup group = scene.group();
        if (!group.isRunDay(scene.day())) {
            return;
        }
        List<Invoice> due = group.startRun(scene.day());
        for (int i = 0; i < MOST_PAYMENTS_PER_RUN && !due.isEmpty(); i++) {
            if (scene.remaining() == 0 || group.quietDay == scene.day()) {
                break;
            }
            scene.enterPayment(due, i == 0);
            pay(scene);
            due.removeIf(bill -> bill.remaining == 0 || bill.payDay > scene.day());
        }
        group.endRun();
    }

    /** In a drawn way; where the bills do not allow it, in another one. */
    private void pay(CashScene scene) {
        if (Advised.isAdvised(scene) && scene.draw().percent(ADVISED_PERCENT)) {
            boolean deducts =
                    scene.draw().percent(DEDUCTED_PERCENT) && Differences.deduction(scene);
            if (!deducts) {
                Advised.remittance(scene);
            }
            return;
        }
        for (int i = 0; i < TRIES; i++) {
            if (kinds.draw(scene.draw()).play(scene)) {
                return;
            }
        }
        if (!Referenced.several(scene)) {
            Referenced.single(scene);
        }
    }
}
