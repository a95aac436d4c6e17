package io.tieout.core.bank;

import io.tieout.core.bank.rules.BankRules;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.results.ReconciliationStatement;
import io.tieout.core.rules.RuleVersion;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One bank account in one currency: everything known about it, and its settling. It is built from
 * rows in state and can be built again from them at any time; nothing lives here alone.
 */
public final class BankScope {

    private static final String OPENING = "opening";

    /** What an arriving document turned out to be. */
    public enum Arrival {
        NEW,
        /** The same id with the same content. */
        DUPLICATE,
        /** The same id with other content: the first one stays. */
        CONFLICT
    }

    private final String accountId;
    private final String currency;
    private RuleVersion<BankSettings> policy;
    private final Function<BankItem, CanonicalEvent> documents;
    private final BankItems items;
    private final Rejections rejections = new Rejections();
    private final PairHistory pairs = new PairHistory();
    private final StatementChecks statements = new StatementChecks();
    private final BankBalances balances = new BankBalances();
    private final Map<String, Long> otherContents = new HashMap<>();

    /**
     * @param documents fetches the document of an item that does not hold it
     */
    public BankScope(
            String accountId,
            String currency,
            BankSettings settings,
            Autonomy autonomy,
            Function<BankItem, CanonicalEvent> documents) {
        this.accountId = accountId;
        this.currency = currency;
        this.items = new BankItems(name(accountId, currency));
        this.policy = RuleVersion.configured(settings, autonomy);
        this.documents = item -> item.document() != null ? item.document() : documents.apply(item);
    }

    /** Goes on by other rules. */
    public void follow(RuleVersion<BankSettings> inForce) {
        policy = inForce;
    }

    /** What tells a scope from others. */
    static String name(String accountId, String currency) {
        return currency + accountId;
    }

    /** Whether the document takes part in matching: booked, not zero, not an opening balance. */
    public static boolean isItem(CanonicalEvent event) {
        if (event instanceof BankTransaction line) {
            return line.booking() == BookingStatus.BOOKED && !line.amount().isZero();
        }
        return event instanceof LedgerEntry entry
                && !OPENING.equals(entry.kind())
                && !entry.amount().isZero();
    }

    /** Makes room at once for so many items if there is none yet. */
    public void expect(int count) {
        items.expect(count);
    }

    /** Takes an item that {@link #isItem}. */
    public Arrival add(BankItem item) {
        BankItem known = items.addIfAbsent(item);
        if (known != null) {
            return known.hasContentOf(item) ? Arrival.DUPLICATE : Arrival.CONFLICT;
        }
        balances.add(item);
        return Arrival.NEW;
    }

    /** Counts an open line of {@link BankLinesOnly} that is not kept. */
    public void addUnkept(BankItem line) {
        balances.addUnkept(line);
        statements.addLine(line);
    }

    /** Takes an item back that another document of its id turned out to be observed before. */
    public void remove(BankItem item) {
        items.forget(item);
        balances.remove(item, items);
    }

    /** Takes a document that is no item: a statement, a decision, an opening balance, a notice. */
    public Arrival addOther(Observed observed, long contentHash) {
        CanonicalEvent event = observed.event();
        Long known = otherContents.putIfAbsent(event.stream() + '/' + event.id(), contentHash);
        if (known != null) {
            return known == contentHash || isNotice(event) ? Arrival.DUPLICATE : Arrival.CONFLICT;
        }
        if (event instanceof LedgerEntry entry && OPENING.equals(entry.kind())) {
            balances.addOpening(entry.amount().minorUnits());
        } else if (event instanceof DecisionEvent decision
                && decision.kind() == DecisionKind.REJECT) {
            rejections.add(decision, observed.observedAtMillis());
        }
        return Arrival.NEW;
    }

    /** What a bank only announces may change until it is booked. */
    private static boolean isNotice(CanonicalEvent event) {
        return event instanceof BankTransaction line && line.booking() != BookingStatus.BOOKED;
    }

    /**
     * Settles what is due at an instant: decisions first, then the certain, then the inferred
     * rules.
     *
     * @param decisions those that take effect now, in the order of decision
     * @param wasDue whether an item was due for inferred rules before
     */
    public Settled settle(
            long atMillis,
            Collection<BankItem> certainDue,
            Collection<BankItem> inferredDue,
            List<DecisionEvent> decisions,
            Predicate<BankItem> wasDue) {
        Tick tick = tick(atMillis);
        Set<BankItem> woken = decisions.isEmpty() ? Set.of() : decide(tick, decisions, wasDue);
        // Where people confirm, a pair of a certain rule is still open and must stay its own.
        boolean forAll = policy.autonomy() != Autonomy.AUTO;
        tick.settle(
                BankRules.ALL, RuleClass.CERTAIN, forAll ? with(certainDue, woken) : certainDue);
        tick.settle(BankRules.ALL, RuleClass.INFERRED, with(inferredDue, woken));
        for (BankItem returned : tick.verdicts().openReturns()) {
            BankItem original = Originals.of(returned, tick);
            if (original != null) {
                tick.verdicts().nameOriginal(returned, original);
            }
        }
        Settled settled = Settled.of(tick, policy.autonomy());
        tick.close();
        return settled;
    }

    /**
     * As {@link #settle(long, Collection, Collection, List, Predicate)} when all settles at once.
     */
    public Settled settle(
            long atMillis,
            Collection<BankItem> certainDue,
            Collection<BankItem> inferredDue,
            List<DecisionEvent> decisions) {
        return settle(atMillis, certainDue, inferredDue, decisions, item -> false);
    }

    private Tick tick(long atMillis) {
        return new Tick(atMillis, items, policy.settings(), currency, rejections, pairs, documents);
    }

    private static Collection<BankItem> with(Collection<BankItem> due, Set<BankItem> woken) {
        if (woken.isEmpty()) {
            return due;
        }
        Set<BankItem> all = new LinkedHashSet<>(due);
        all.addAll(woken);
        return all;
    }

    /**
     * Applies decisions and counts what they say about names.
     *
     * @return the open items that were due before and whose names have just earned agreement
     */
    private Set<BankItem> decide(
            Tick tick, List<DecisionEvent> decisions, Predicate<BankItem> wasDue) {
        PairCount count = new PairCount(pairs, policy.settings());
        for (DecisionEvent decision : decisions) {
            apply(tick, decision, count);
        }
        pairs.shrink();
        Set<NamePair> earned = count.earned();
        Set<BankItem> woken = new LinkedHashSet<>();
        if (!earned.isEmpty()) {
            items.forEach(
                    item -> {
                        if (tick.isEligible(item)
                                && wasDue.test(item)
                                && earned.stream().anyMatch(pair -> hasName(item, pair))) {
                            woken.add(item);
                        }
                    });
        }
        return woken;
    }

    private static boolean hasName(BankItem item, NamePair pair) {
        return item.party().equals(item.side() == Side.BANK ? pair.bank() : pair.ledger());
    }

    /** Confirms what a person decided, unless one of the items is unknown or already taken. */
    private void apply(Tick tick, DecisionEvent decision, PairCount count) {
        List<BankItem> banks = find(Side.BANK, decision.leftIds());
        List<BankItem> ledgers = find(Side.LEDGER, decision.rightIds());
        boolean complete =
                banks.size() == Set.copyOf(decision.leftIds()).size()
                        && ledgers.size() == Set.copyOf(decision.rightIds()).size()
                        && banks.stream().allMatch(tick::isObserved)
                        && ledgers.stream().allMatch(tick::isObserved);
        if (!complete) {
            return;
        }
        if (decision.kind() == DecisionKind.REJECT) {
            count.rejected(banks, ledgers, decision);
        } else if (mayTie(tick, banks, ledgers)) {
            tick.verdicts().claimByDecision(banks, ledgers, decision.decidedBy());
            count.confirmed(banks, ledgers, decision);
        }
    }

    private static boolean mayTie(Tick tick, List<BankItem> banks, List<BankItem> ledgers) {
        boolean oneSided = banks.isEmpty() || ledgers.isEmpty();
        return banks.size() + ledgers.size() >= 2
                && (!oneSided || (sumsToZero(banks) && sumsToZero(ledgers)))
                && banks.stream().allMatch(tick::isEligible)
                && ledgers.stream().allMatch(tick::isEligible);
    }

    private static boolean sumsToZero(List<BankItem> items) {
        return items.stream().mapToLong(BankItem::amount).reduce(0, Math::addExact) == 0;
    }

    private List<BankItem> find(Side side, List<String> ids) {
        return ids.stream()
                .distinct()
                .map(id -> items.find(side, id))
                .filter(item -> item != null)
                .toList();
    }

    /**
     * The provisional matches that an item just added makes and unmakes: certain rules show what
     * they see at once, and take it back when a rival appears before it is final.
     */
    public Provisional provisional(BankItem item) {
        return Provisional.of(tick(Long.MAX_VALUE), item);
    }

    /** Takes a claim back: its items are open again. */
    public void reopen(Claim claim) {
        claim.members().forEach(items::reopen);
    }

    /** Restores an item's claim after the scope was built again from state. */
    public void restoreClaim(BankItem item, String matchId) {
        items.close(item, matchId);
    }

    public BankItems items() {
        return items;
    }

    /** What people decided about names that do not agree. */
    public PairHistory pairs() {
        return pairs;
    }

    public StatementChecks statements() {
        return statements;
    }

    public BankResults results() {
        return new BankResults(
                accountId,
                currency,
                documents,
                new PairHistoryEvidence(pairs, policy.settings()),
                policy.settings().fee());
    }

    /** As of the last day of all items; null if there are none. */
    public ReconciliationStatement reconciliation() {
        return balances.statement(accountId, currency, items, statements.inOrder());
    }

    public String accountId() {
        return accountId;
    }

    public String currency() {
        return currency;
    }
}
