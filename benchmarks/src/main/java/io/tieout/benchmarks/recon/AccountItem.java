package io.tieout.benchmarks.recon;

/** Something that arrives about one bank account. */
abstract class AccountItem extends FeedItem {
    final Account account;

    AccountItem(long id, Account account) {
        super(id, account.index, account.currency);
        this.account = account;
    }
}
