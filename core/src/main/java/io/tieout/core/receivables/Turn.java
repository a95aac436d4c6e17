package io.tieout.core.receivables;

import io.tieout.core.documents.Remittance;
import io.tieout.core.exchange.ExchangeRate;
import io.tieout.core.money.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A payment's turn at a tick: what the rules see of the scope from where the payment stands. Not
 * thread-safe; used once.
 */
public final class Turn {

    /** What all turns of a tick share. */
    record Scene(
            String rootId,
            ScopeItems items,
            Advices advices,
            Customers customers,
            RejectedPairs rejected,
            TickRates rates,
            TickRules rules) {}

    private final Scene scene;
    private final Payment payment;
    private final boolean inferred;
    private final String currency;
    private final long amount;
    private Named named;
    private List<Remittance> referenced;
    private List<Remittance> advices;
    private Pool pool;
    private Boolean bare;
    private QuotedItems quoted;

    Turn(Scene scene, Payment payment, boolean inferred) {
        this(scene, payment, inferred, payment.currency(), payment.amount());
    }

    private Turn(Scene scene, Payment payment, boolean inferred, String currency, long amount) {
        this.scene = scene;
        this.payment = payment;
        this.inferred = inferred;
        this.currency = currency;
        this.amount = amount;
    }

    /** The same turn as if the payment were so much in another currency. */
    public Turn as(long otherAmount, String otherCurrency) {
        return new Turn(scene, payment, inferred, otherCurrency, otherAmount);
    }

    public Payment payment() {
        return payment;
    }

    public ReceivablesSettings settings() {
        return scene.rules().settings();
    }

    /** The payment's amount in minor units. */
    public long amount() {
        return amount;
    }

    /** Whether the company has a currency, without which nothing is paid across currencies. */
    public boolean maySettleAcross() {
        return scene.rates().areKept();
    }

    /** The other currencies in which the payment names receivables, sorted. */
    public List<String> otherCurrencies() {
        return OtherCurrency.quoted(this).stream()
                .filter(other -> !as(amount, other).named().all().isEmpty())
                .toList();
    }

    /** Remittances by id or reference that state another currency. */
    public List<Remittance> advicesInOtherCurrency() {
        return scene.advices().inOtherCurrency(payment);
    }

    /**
     * What an amount of another currency is in the payment's, by the ledger's rate of its day.
     *
     * @return minor units; null if there is no rate, or none that can be used
     */
    public Long expected(long otherAmount, String otherCurrency) {
        ExchangeRate rate = scene.rates().find(otherCurrency, payment.currency(), payment.day());
        try {
            return rate == null ? null : (Long) rate.value(otherAmount);
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /** What the payment names, cleared or not. */
    public Named named() {
        if (named == null) {
            named = Named.by(this);
        }
        return named;
    }

    /** Remittances tied to the payment by id or reference. */
    public List<Remittance> referencedAdvices() {
        if (referenced == null) {
            referenced = scene.advices().ofReference(payment);
        }
        return referenced;
    }

    /** The payment's remittances; in the certain pass only those by id or reference. */
    public List<Remittance> advices() {
        if (advices == null) {
            advices = referencedAdvices();
            if (advices.isEmpty() && inferred) {
                advices = scene.advices().ofAmount(payment, scene.items());
            }
        }
        return advices;
    }

    /** Whether a remittance of the payment has a line that can be applied. */
    public boolean hasResolvedAdvice() {
        return !advices().isEmpty() && !AdviceLines.of(this, advices()).resolved().isEmpty();
    }

    /** Whether nothing but amount and payer speaks for what it pays. */
    public boolean isBare() {
        return quotesNothing() && !ofOrders().isQuoted();
    }

    /** Whether it quotes no number and has no remittance; it may quote an order. */
    public boolean quotesNothing() {
        if (bare == null) {
            bare = named().all().isEmpty() && advices().isEmpty() && !OtherCurrency.isQuoted(this);
        }
        return bare;
    }

    /** What is of the orders that the payment quotes. */
    public QuotedItems ofOrders() {
        if (quoted == null) {
            quoted = QuotedItems.by(this);
        }
        return quoted;
    }

    /** What a bare payment may be for. */
    public Pool pool() {
        if (pool == null) {
            pool = Pool.of(this);
        }
        return pool;
    }

    /** Payments of the same amount that come before in order, were applied and not returned. */
    public List<Turn> appliedBefore() {
        return scene.items().paymentsOf(payment.currency(), payment.amount()).stream()
                .filter(other -> Payment.ORDER.compare(other, payment) < 0)
                .filter(other -> other.isApplied() && !other.isReturned())
                .sorted(Payment.ORDER)
                .map(other -> new Turn(scene, other, inferred))
                .toList();
    }

    /** Whether everything that was paid in this currency before is applied. */
    public boolean isEverythingBeforeApplied() {
        return scene.items().unappliedPayments().headSet(payment).stream()
                .noneMatch(other -> other.currency().equals(payment.currency()));
    }

    /** In the turn's currency, and no person said that it is not meant. */
    boolean sees(OpenReceivable receivable) {
        return receivable.currency().equals(currency)
                && !scene.rejected().contains(payment, receivable);
    }

    List<OpenReceivable> seen(Collection<OpenReceivable> receivables) {
        List<OpenReceivable> seen = new ArrayList<>(receivables.size());
        for (OpenReceivable receivable : receivables) {
            if (sees(receivable)) {
                seen.add(receivable);
            }
        }
        return seen;
    }

    /** Those with that number, by its digits if there are none. */
    public List<OpenReceivable> ofNumber(String number, String digits) {
        List<OpenReceivable> exact = seen(scene.items().ofNumber(number));
        return exact.isEmpty() && digits != null ? seen(scene.items().ofDigits(digits)) : exact;
    }

    /** Those of that order. */
    List<OpenReceivable> ofOrder(String order) {
        return seen(scene.items().ofOrder(order));
    }

    /** Open credit memos of some customers that were issued by the payment's day, in order. */
    public List<OpenReceivable> creditsOf(Collection<String> customers) {
        return customers.stream()
                .flatMap(id -> scene.items().openCredits(payment.currency(), id).stream())
                .filter(this::isIssued)
                .filter(this::sees)
                .sorted(OpenReceivable.ORDER)
                .toList();
    }

    /** Those of some customers that are open, as far as a search may use them, in order. */
    public List<OpenReceivable> openBy(Collection<String> customers) {
        return customers.stream()
                .sorted()
                .flatMap(
                        id ->
                                scene.items().open(payment.currency(), id).stream()
                                        .takeWhile(this::isIssued))
                .filter(this::sees)
                .limit(settings().maxPool())
                .sorted(OpenReceivable.ORDER)
                .toList();
    }

    boolean isIssued(OpenReceivable receivable) {
        return receivable.issueDay() <= payment.day();
    }

    /** Whether the discount is granted to this payment. */
    public boolean isGranted(OpenReceivable receivable) {
        return receivable.discount() > 0
                && payment.day()
                        <= receivable.lastDiscountDay()
                                + scene.customers().discountGraceDays(receivable.customerId());
    }

    /** Whether a discount exists and its last day, grace included, has passed. */
    public boolean isLate(OpenReceivable receivable) {
        return receivable.discount() > 0 && !isGranted(receivable);
    }

    /** Whether a discount that is late lies back so little that it may be meant. */
    public boolean isJustLate(OpenReceivable receivable) {
        return isLate(receivable)
                && payment.day()
                        <= receivable.lastDiscountDay()
                                + scene.customers().discountGraceDays(receivable.customerId())
                                + settings().lateDiscountDays();
    }

    /** Whether the tolerances of the receivable's customer and of the company let it pass. */
    public boolean isWithin(long expected, long actual, OpenReceivable receivable) {
        return scene.customers().allow(receivable.customerId(), money(expected), money(actual));
    }

    /** Whether the payer's policy is to pay the oldest first. */
    public boolean paysOldestFirst() {
        String customer = payment.payer() == null ? scene.rootId() : payment.payer();
        return scene.customers().paysOldestFirst(customer);
    }

    Scene scene() {
        return scene;
    }

    private Money money(long minorUnits) {
        return new Money(minorUnits, currency);
    }
}
