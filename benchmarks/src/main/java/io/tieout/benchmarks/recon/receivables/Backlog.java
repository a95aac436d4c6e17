package io.tieout.benchmarks.recon.receivables;

import io.tieout.benchmarks.recon.Days;
import io.tieout.benchmarks.recon.Draw;
import io.tieout.benchmarks.recon.FeedCurrency;
import io.tieout.benchmarks.recon.FeedItem;
import io.tieout.benchmarks.recon.FeedWriter;
import io.tieout.benchmarks.recon.Profile;
import java.util.ArrayList;
import java.util.List;

/**
 * Customers who owe and do not pay while the feed lasts. Their invoices are there before its first
 * day, among those that payments may mean, and none of them is what a payment means.
 */
final class Backlog {
    private static final long STREAM = 0xBAC1;
    private static final int OLDEST_DAYS = 60;
    private static final int MOST_OF_A_CUSTOMER = 59;

    private final long seed;
    private final Profile profile;
    private final CashScene scene;
    private final FeedWriter writer;

    Backlog(long seed, Profile profile, CashScene scene, FeedWriter writer) {
        this.seed = seed;
        this.profile = profile;
        this.scene = scene;
        this.writer = writer;
    }

    /**
     * Writes so many invoices and who owes them.
     *
     * @param firstIndex of customers and groups that are not taken
     * @return how many customers
     */
    int write(long invoices, int firstIndex) {
        long left = invoices;
        int customers = 0;
        while (left > 0) {
            Draw draw = new Draw(seed, STREAM, customers);
            Debtor debtor = debtor(draw, firstIndex + customers);
            int count = (int) Math.min(left, draw.between(1, MOST_OF_A_CUSTOMER));
            List<FeedItem> items = new ArrayList<>(count + 1);
            items.add(debtor);
            for (int i = 0; i < count; i++) {
                items.add(scene.unpaid(debtor, draw, Days.START - draw.between(2, OLDEST_DAYS)));
            }
            writer.write(items);
            left -= count;
            customers++;
        }
        return customers;
    }

    private Debtor debtor(Draw draw, int index) {
        String name = Debtors.backlogName(draw, index);
        Debtor debtor = new Debtor(seed, index, name, FeedCurrency.draw(draw), null);
        debtor.group = new PayerGroup(index, new Debtor[] {debtor}, 0, profile, draw);
        return debtor;
    }
}
