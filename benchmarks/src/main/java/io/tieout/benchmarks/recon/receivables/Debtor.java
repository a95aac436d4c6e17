package io.tieout.benchmarks.recon.receivables;

import io.tieout.benchmarks.recon.BankNames;
import io.tieout.benchmarks.recon.Days;
import io.tieout.benchmarks.recon.Draw;
import io.tieout.benchmarks.recon.FeedCurrency;
import io.tieout.benchmarks.recon.FeedFile;
import io.tieout.benchmarks.recon.FeedItem;
import io.tieout.benchmarks.recon.Fields;
import io.tieout.benchmarks.recon.Iban;
import io.tieout.benchmarks.recon.LineBuffer;

/** A customer of the feed: what master data says about it, and how it pays. */
final class Debtor extends FeedItem {
    private static final long STREAM = 0xDEB7;
    private static final long ID_KEY = 0x510E527FADE682D1L;
    private static final int SECONDS_PER_DAY = 86_400;
    private static final byte[] NAME = LineBuffer.utf8("\",\"name\":\"");
    private static final byte[] PARENT = LineBuffer.utf8("\",\"parentId\":\"c");
    private static final byte[] ALIASES = LineBuffer.utf8(",\"aliases\":[\"");
    private static final byte[] PAYER_ACCOUNTS = LineBuffer.utf8(",\"payerAccounts\":[\"");
    private static final byte[] VIRTUAL = LineBuffer.utf8(",\"virtualAccounts\":[\"");
    private static final byte[] LIST_END = LineBuffer.utf8("\"]");
    private static final byte[] SEGMENT = LineBuffer.utf8("\",\"segment\":\"");
    private static final byte[] TOLERANCE =
            LineBuffer.utf8(",\"tolerance\":{\"lowerPercent\":\"5\",\"lowerAmount\":\"");
    private static final byte[] TOLERANCE_END = LineBuffer.utf8("\"}");
    private static final byte[] GRACE = LineBuffer.utf8(",\"discountGraceDays\":");
    private static final byte[] OLDEST_FIRST = LineBuffer.utf8(",\"oldestFirst\":true");
    private static final byte[][] SEGMENTS = {
        LineBuffer.utf8("retail"),
        LineBuffer.utf8("industry"),
        LineBuffer.utf8("public"),
        LineBuffer.utf8("wholesale")
    };

    /** Days of grace where master data leaves them to the company. */
    static final int COMPANY_GRACE = -1;

    /** Customers with the same list are charged the same round prices. */
    final int priceList;

    final Debtor parent;
    final byte[] name;
    final byte[][] bankNames;
    final byte[] account;
    final byte[] virtualAccount;
    final boolean accountIsKnown;
    final Terms terms;
    final int graceDays;
    final int segment;
    final boolean remits;
    final boolean takesDiscount;
    final boolean quotesCreditorReference;
    final boolean oldestFirst;

    /** How much less still settles an invoice; zero if master data does not say. */
    final long tolerance;

    /** Another customer whose name differs in the legal form alone; null if there is none. */
    Debtor lookAlike;

    /** The name without legal form, as the one that looks alike has it too. */
    byte[] sharedName;

    PayerGroup group;

    /** The last order that a bill was for; null if there is none yet. */
    CustomerOrder order;

    private final boolean hasAlias;

    Debtor(long seed, int index, String name, FeedCurrency currency, Debtor parent) {
        super(Draw.mix(Draw.mix(seed ^ ID_KEY) + index), index, currency);
        Draw draw = new Draw(seed, STREAM, index);
        this.priceList = index / 16;
        this.parent = parent;
        this.name = LineBuffer.utf8(name);
        this.bankNames = BankNames.of(draw, name);
        this.account = LineBuffer.utf8(Iban.anyCountry(draw));
        this.virtualAccount = draw.percent(6) ? LineBuffer.utf8(Iban.of(draw, "DE")) : null;
        this.accountIsKnown = draw.percent(75);
        this.terms = Terms.draw(draw);
        this.graceDays = draw.percent(40) ? draw.between(0, 3) : COMPANY_GRACE;
        this.segment = draw.below(SEGMENTS.length);
        this.remits = draw.percent(35);
        this.takesDiscount = terms.hasDiscount() && draw.percent(70);
        this.quotesCreditorReference = draw.percent(15);
        this.oldestFirst = parent == null && draw.percent(4);
        this.tolerance = !oldestFirst && draw.percent(30) ? currency.minorUnits(2_500) : 0;
        this.hasAlias = draw.percent(20);
        this.observedAt = (Days.START - 1L) * SECONDS_PER_DAY + draw.below(SECONDS_PER_DAY);
    }

    void resembles(Debtor other, byte[] name) {
        this.lookAlike = other;
        this.sharedName = name;
    }

    /** What lies in the grace days that hold for this customer if nothing is said: none. */
    int graceAtLeast() {
        return Math.max(graceDays, 0);
    }

    @Override
    public FeedFile file() {
        return FeedFile.CUSTOMERS;
    }

    @Override
    public void render(LineBuffer out) {
        idTo(out.raw(Fields.ID)).raw(NAME).escaped(name);
        if (parent != null) {
            out.raw(PARENT).hex(parent.id);
        }
        out.raw(Fields.CURRENCY).raw(currency().code());
        out.raw(SEGMENT).raw(SEGMENTS[segment]).raw('"');
        list(out, ALIASES, hasAlias ? bankNames[bankNames.length - 1] : null);
        list(out, PAYER_ACCOUNTS, accountIsKnown ? account : null);
        list(out, VIRTUAL, virtualAccount);
        if (tolerance > 0) {
            out.raw(TOLERANCE).amount(tolerance, currency().scale()).raw(TOLERANCE_END);
        }
        if (graceDays != COMPANY_GRACE) {
            out.raw(GRACE).number(graceDays);
        }
        if (oldestFirst) {
            out.raw(OLDEST_FIRST);
        }
    }

    private static void list(LineBuffer out, byte[] field, byte[] value) {
        if (value != null) {
            out.raw(field).escaped(value).raw(LIST_END);
        }
    }
}
