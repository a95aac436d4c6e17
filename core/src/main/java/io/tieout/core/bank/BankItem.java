package io.tieout.core.bank;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.ContentHash;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.ReferenceType;
import io.tieout.core.parties.PartyName;
import io.tieout.core.references.Hash64;
import io.tieout.core.references.ReferenceHashes;
import io.tieout.core.references.ReferenceKeys;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A bank line or ledger entry as the rules see it: its comparable features and where it stands in
 * the current tick. The document itself stays in state and is fetched when a match is written.
 */
public final class BankItem {

    /** By day, then by id: the order in which the rules look at items. */
    public static final Comparator<BankItem> ORDER = BankItem::compare;

    private static final long[] NO_BATCHES = {};
    private static final int ORDER_CHARACTERS = 4;
    private static final int ORDER_CHARACTER_BITS = 8;
    private static final int MAX_ORDER_CHARACTER = 0xff;

    /** The content hash of an item that can work it out when somebody asks. */
    public static final long NOT_HASHED = 0;

    private final String id;
    private final Side side;
    private final long amount;
    private final int day;

    /** The day and how the id begins: tells most items apart without a look at the ids. */
    private final long order;

    private final long observedAtMillis;
    private final String party;
    private final long partyKey;
    private final long series;
    private final String account;
    private final ReferenceHashes references;
    private final long[] batches;
    private final boolean returned;
    private final boolean reversing;
    private final long statedCharges;

    private long contentHash;
    private final long place;
    private final long statementKey;
    private final CanonicalEvent document;

    private String scope = "";
    private int slot = -1;
    private String claim;
    private boolean frozen;
    private boolean proposed;
    private boolean touched;
    private int visit;
    private String[] longStated;

    private BankItem(
            BankTransaction line, Observed observed, long contentHash, boolean keep, long place) {
        this.id = line.id();
        this.side = Side.BANK;
        this.amount = line.amount().minorUnits();
        this.day = Math.toIntExact(line.bookingDate().toEpochDay());
        this.order = order(day, id);
        this.observedAtMillis = observed.observedAtMillis();
        this.party = PartyName.normalised(line.counterpartyName());
        this.partyKey = Hash64.of(party);
        this.series = series(side, amount, partyKey);
        this.account = account(line.counterpartyAccount());
        this.references = hashes(line.references(), line.text(), keep);
        this.batches = batches(line.references());
        String text = line.text().toUpperCase(Locale.ROOT);
        this.returned = line.returned() || Words.sayReturned(text);
        this.reversing = Words.sayReversing(text);
        this.statedCharges = Words.charges(text, line.amount().currency());
        this.contentHash = contentHash;
        this.place = place;
        this.statementKey = line.statementId() == null ? 0 : Hash64.of(line.statementId());
        this.document = keep ? line : null;
    }

    private BankItem(
            LedgerEntry entry, Observed observed, long contentHash, boolean keep, long place) {
        this.id = entry.id();
        this.side = Side.LEDGER;
        this.amount = entry.amount().minorUnits();
        this.day = Math.toIntExact(entry.postingDate().toEpochDay());
        this.order = order(day, id);
        this.observedAtMillis = observed.observedAtMillis();
        this.party = PartyName.normalised(entry.counterpartyName());
        this.partyKey = Hash64.of(party);
        this.series = series(side, amount, partyKey);
        this.account = account(entry.counterpartyAccount());
        this.references = hashes(entry.references(), entry.text(), keep);
        this.batches = batches(entry.references());
        this.returned = false;
        this.reversing =
                Words.sayReversing(entry.text().toUpperCase(Locale.ROOT))
                        || (entry.kind() != null
                                && Words.sayReversing(entry.kind().toUpperCase(Locale.ROOT)));
        this.statedCharges = 0;
        this.contentHash = contentHash;
        this.place = place;
        this.statementKey = 0;
        this.document = keep ? entry : null;
    }

    /**
     * The item of a bank transaction or a ledger entry.
     *
     * @param keepsDocument whether it holds the document in memory, for scopes that are small
     *     enough
     * @throws IllegalArgumentException for any other document
     */
    public static BankItem of(Observed observed, long contentHash, boolean keepsDocument) {
        return of(observed, contentHash, keepsDocument, 0);
    }

    /**
     * As {@link #of(Observed, long, boolean)}.
     *
     * @param contentHash {@link #NOT_HASHED} to have it worked out when it is needed, which is only
     *     where an id comes twice; items that do not keep their document need it at once
     * @param place where the caller finds the document again
     */
    public static BankItem of(
            Observed observed, long contentHash, boolean keepsDocument, long place) {
        long hash =
                contentHash == NOT_HASHED && !keepsDocument
                        ? ContentHash.of(observed.event())
                        : contentHash;
        if (observed.event() instanceof BankTransaction line) {
            return new BankItem(line, observed, hash, keepsDocument, place);
        }
        if (observed.event() instanceof LedgerEntry entry) {
            return new BankItem(entry, observed, hash, keepsDocument, place);
        }
        throw new IllegalArgumentException(
                "no item of a bank account: " + observed.event().stream());
    }

    private static int compare(BankItem one, BankItem two) {
        if (one.order != two.order) {
            return Long.compare(one.order, two.order);
        }
        int byId = one.id.compareTo(two.id);
        return byId == 0 ? one.side.compareTo(two.side) : byId;
    }

    private static long order(int day, String id) {
        long order = day;
        for (int i = 0; i < ORDER_CHARACTERS; i++) {
            int c = i < id.length() ? Math.min(id.charAt(i), MAX_ORDER_CHARACTER) : 0;
            order = order << ORDER_CHARACTER_BITS | c;
        }
        return order;
    }

    /**
     * Key of the items that recur together: side, amount and party. The amount goes first: two
     * small numbers combined the other way round are as few as their sums.
     */
    static long series(Side side, long amount, long partyKey) {
        return Hash64.combine(Hash64.combine(amount, side.ordinal()), partyKey);
    }

    private static String account(String account) {
        return account == null ? "" : account.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    private static ReferenceHashes hashes(
            List<Reference> references, String text, boolean keepsDocument) {
        return keepsDocument
                ? ReferenceHashes.ofDocument(references, text)
                : ReferenceHashes.of(references, text);
    }

    private static long[] batches(List<Reference> references) {
        for (Reference reference : references) {
            if (reference.type() == ReferenceType.BATCH) {
                return ReferenceKeys.batch(references).stream()
                        .mapToLong(Hash64::of)
                        .sorted()
                        .toArray();
            }
        }
        return NO_BATCHES;
    }

    public String id() {
        return id;
    }

    public Side side() {
        return side;
    }

    /** Signed minor units of the scope's currency; money in is positive. */
    public long amount() {
        return amount;
    }

    /** Booking or posting date in days since 1970-01-01. */
    public int day() {
        return day;
    }

    public long observedAtMillis() {
        return observedAtMillis;
    }

    /** The party's name in normal form; empty if unknown. */
    public String party() {
        return party;
    }

    /** Hash of {@link #party}. */
    long partyKey() {
        return partyKey;
    }

    /** Key of the items that recur with this one. */
    long series() {
        return series;
    }

    /** The party's account without blanks; empty if unknown. */
    public String account() {
        return account;
    }

    public ReferenceHashes references() {
        return references;
    }

    /** Hashes of the references of type batch, sorted. */
    public long[] batches() {
        return batches;
    }

    public boolean returned() {
        return returned;
    }

    public boolean reversing() {
        return reversing;
    }

    /** What the bank says in the text that it kept, in minor units; 0 if it says nothing. */
    public long statedCharges() {
        return statedCharges;
    }

    /** Tells one content from another under the same id. */
    public long contentHash() {
        if (contentHash == NOT_HASHED && document != null) {
            contentHash = ContentHash.of(document);
        }
        return contentHash;
    }

    /** Whether both say the same; documents at hand are compared without being hashed. */
    boolean hasContentOf(BankItem other) {
        return (document != null && document.equals(other.document))
                || contentHash() == other.contentHash();
    }

    /** Where whoever made the item finds its document again. */
    public long place() {
        return place;
    }

    /** Hash of the statement's id; 0 if it stands on none. */
    public long statementKey() {
        return statementKey;
    }

    /** The document itself if it is held in memory, else null. */
    public CanonicalEvent document() {
        return document;
    }

    /** The id of the match that claimed it; null while it is open. */
    public String claim() {
        return claim;
    }

    public boolean isOpen() {
        return claim == null;
    }

    /** Found ambiguous in the current tick. */
    public boolean isFrozen() {
        return frozen;
    }

    /** Part of a proposed match of the current tick. */
    public boolean isProposed() {
        return proposed;
    }

    /** Whether the current tick has something to say of it. */
    boolean isTouched() {
        return touched;
    }

    void touch(boolean now) {
        touched = now;
    }

    /** Notes that the numbered pass has been here. */
    void visit(int pass) {
        visit = pass;
    }

    boolean isVisited(int pass) {
        return visit == pass;
    }

    /** Long stated keys; null until they were needed. The array is not to be changed. */
    String[] longStated() {
        return longStated;
    }

    void keepLongStated(String[] keys) {
        longStated = keys;
    }

    int slot() {
        return slot;
    }

    void placeAt(String newScope, int newSlot) {
        scope = newScope;
        slot = newSlot;
    }

    /** Name of the scope that it was added to: ids of items are unique within one only. */
    String scope() {
        return scope;
    }

    void claimBy(String matchId) {
        claim = matchId;
    }

    void freeze(boolean now) {
        frozen = now;
    }

    void propose(boolean now) {
        proposed = now;
    }

    @Override
    public String toString() {
        return side + " " + id;
    }
}
