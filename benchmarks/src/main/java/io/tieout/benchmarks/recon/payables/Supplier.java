package io.tieout.benchmarks.recon.payables;

import io.tieout.benchmarks.recon.Days;
import io.tieout.benchmarks.recon.Draw;
import io.tieout.benchmarks.recon.FeedCurrency;
import io.tieout.benchmarks.recon.FeedFile;
import io.tieout.benchmarks.recon.FeedItem;
import io.tieout.benchmarks.recon.Fields;
import io.tieout.benchmarks.recon.Iban;
import io.tieout.benchmarks.recon.LineBuffer;

/** A vendor of the feed: what master data says about it, and how it writes its bills. */
final class Supplier extends FeedItem {
    private static final long STREAM = 0x5E11;
    private static final long ID_KEY = 0x2545F4914F6CDD1DL;
    private static final int SECONDS_PER_DAY = 86_400;
    private static final byte[] COMPANY = LineBuffer.utf8("\",\"companyId\":\"");
    private static final byte[] NAME = LineBuffer.utf8("\",\"name\":\"");
    private static final byte[] TAX_IDS = LineBuffer.utf8("\",\"taxIds\":[\"");
    private static final byte[] ACCOUNTS = LineBuffer.utf8("\"],\"accounts\":[\"");
    private static final byte[] SENDERS = LineBuffer.utf8("\"],\"senders\":[\"");
    private static final byte[] TERMS = LineBuffer.utf8("\"],\"terms\":");
    private static final byte[] BLOCKED = LineBuffer.utf8(",\"status\":\"blocked\"");
    private static final byte[] YEARLY = LineBuffer.utf8(",\"numbering\":\"yearly\"");
    private static final byte[] TWO_WAY = LineBuffer.utf8(",\"matching\":\"twoWay\"");
    private static final byte[] ORDER_REQUIRED = LineBuffer.utf8(",\"orderRequired\":true");
    private static final byte[] REVERSE_CHARGE = LineBuffer.utf8(",\"reverseCharge\":true");
    private static final byte[] DUE_DATE_REQUIRED =
            LineBuffer.utf8(",\"requiredFields\":[\"dueDate\"]");
    private static final byte[] TOLERANCES = LineBuffer.utf8(",\"tolerances\":{");
    private static final byte[] TOLERANCES_END = LineBuffer.utf8("}");

    private static final byte[] SECOND = LineBuffer.utf8(" Zweitanlage");

    /** How numbers are printed; the ones with a prefix alone can lose it. */
    private static final String[] PREFIXES = {"RE", "INV", "", "RE-", "FA", "RG", "INV-", "NR"};

    private static final int[] RATES = {19, 19, 19, 20, 21, 7};
    private static final int FIRST_COUNTER = 1_000;
    private static final int COUNTERS = 1_000_000;
    private static final int CHECK_SPAN = 10;

    final int index;
    final byte[] company;
    final byte[] name;
    final byte[] taxId;
    final byte[] account;
    final byte[] domain;
    final PaymentTerms terms;
    final Limits limits;
    final boolean isBlocked;
    final boolean numbersYearly;
    final boolean isTwoWay;
    final boolean requiresOrder;
    final boolean requiresDueDate;

    /** Percent; zero if the company owes the tax itself. */
    final int rate;

    /** Whether its bills are rounded line by line or rate by rate. */
    final boolean roundsLines;

    /** Companies pay suppliers with the same list the same round prices. */
    final int priceList;

    final String prefix;

    /** How much it sells, beside the others. */
    long weight;

    /** What it may still sell today, in units of {@link io.tieout.benchmarks.recon.Pace}. */
    long credit;

    /** A second record of the same firm; null if there is none. */
    Supplier twin;

    private final int lead;
    private int counter;

    Supplier(long seed, int index, byte[] company, String name, FeedCurrency currency) {
        super(Draw.mix(Draw.mix(seed ^ ID_KEY) + index), index, currency);
        Draw draw = new Draw(seed, STREAM, index);
        this.index = index;
        this.company = company;
        this.name = LineBuffer.utf8(name);
        this.taxId = LineBuffer.utf8("DE" + (100_000_000L + index));
        this.account = LineBuffer.utf8(Iban.anyCountry(draw));
        this.domain = LineBuffer.utf8("supplier" + index + ".example");
        this.terms = PaymentTerms.draw(draw);
        this.limits = Limits.draw(draw);
        this.isBlocked = draw.perTenThousand(80);
        this.numbersYearly = draw.percent(6);
        this.isTwoWay = draw.percent(5);
        this.requiresOrder = draw.percent(15);
        this.requiresDueDate = draw.percent(8);
        this.rate = draw.percent(6) ? 0 : RATES[draw.below(RATES.length)];
        this.roundsLines = draw.percent(40);
        this.priceList = index / 16;
        this.prefix = draw.pick(PREFIXES);
        this.lead = draw.between(1, 9);
        this.counter = FIRST_COUNTER + draw.below(100_000);
        this.observedAt = (Days.START - 1L) * SECONDS_PER_DAY + draw.below(SECONDS_PER_DAY);
    }

    /** A second record of a firm: its tax id, and a name that somebody typed again. */
    private Supplier(long seed, int index, Supplier firm) {
        super(Draw.mix(Draw.mix(seed ^ ID_KEY) + index), index, firm.currency());
        this.index = index;
        this.company = firm.company;
        this.name = new LineBuffer().raw(firm.name).raw(SECOND).copy();
        this.taxId = firm.taxId;
        this.account = firm.account;
        this.domain = firm.domain;
        this.terms = firm.terms;
        this.limits = firm.limits;
        this.isBlocked = firm.isBlocked;
        this.numbersYearly = false;
        this.isTwoWay = firm.isTwoWay;
        this.requiresOrder = firm.requiresOrder;
        this.requiresDueDate = firm.requiresDueDate;
        this.rate = firm.rate;
        this.roundsLines = firm.roundsLines;
        this.priceList = firm.priceList;
        this.prefix = firm.prefix;
        this.lead = firm.lead;
        this.observedAt = firm.observedAt;
        firm.twin = this;
    }

    static Supplier secondRecord(long seed, int index, Supplier firm) {
        return new Supplier(seed, index, firm);
    }

    boolean hasReverseCharge() {
        return rate == 0;
    }

    /**
     * The digits of the next bill's number. Two check digits stand in front, so that no two numbers
     * of a supplier are one slip of the pen apart.
     */
    long nextNumber() {
        int value = counter++ % COUNTERS;
        int sum = 0;
        int weighted = 0;
        int place = 1;
        for (int rest = value; rest > 0; rest /= CHECK_SPAN) {
            int digit = rest % CHECK_SPAN;
            sum += digit;
            weighted += digit * place++;
        }
        long leading = (long) lead * CHECK_SPAN + sum % CHECK_SPAN;
        long checks = leading * CHECK_SPAN + weighted % CHECK_SPAN;
        return checks * COUNTERS + value;
    }

    /** A number as it stands on the bill. */
    byte[] printed(long number) {
        return LineBuffer.utf8(prefix + number);
    }

    @Override
    public FeedFile file() {
        return FeedFile.VENDORS;
    }

    @Override
    public void render(LineBuffer out) {
        idTo(out.raw(Fields.ID)).raw(COMPANY).raw(company).raw(NAME).escaped(name);
        out.raw(TAX_IDS).raw(taxId).raw(ACCOUNTS).raw(account).raw(SENDERS).raw(domain);
        out.raw(TERMS).raw(terms.json());
        flag(out, isBlocked, BLOCKED);
        flag(out, numbersYearly, YEARLY);
        flag(out, isTwoWay, TWO_WAY);
        flag(out, requiresOrder, ORDER_REQUIRED);
        flag(out, hasReverseCharge(), REVERSE_CHARGE);
        flag(out, requiresDueDate, DUE_DATE_REQUIRED);
        if (limits.json().length > 0) {
            out.raw(TOLERANCES).raw(limits.json()).raw(TOLERANCES_END);
        }
    }

    private static void flag(LineBuffer out, boolean isSet, byte[] field) {
        if (isSet) {
            out.raw(field);
        }
    }
}
