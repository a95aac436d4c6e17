package io.tieout.core.bank;

import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.matching.LongIntMap;
import io.tieout.core.references.Hash64;
import io.tieout.core.references.ReferenceKeys;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;

/**
 * What two items have in common: the comparisons that the rules are made of, as in
 * docs/reference/bank-rules.md, section 1.
 */
public final class Pairing {

    private static final PartyRelation[] RELATIONS = PartyRelation.values();
    private static final int MIN_SERIES_PERIOD_DAYS = 5;
    private static final int LONG_PERIOD_DAYS = 14;
    private static final int MIN_LAG_OF_LONG_PERIOD = -5;
    private static final int MIN_SERIES_LAG_IN = -2;
    private static final int MIN_SERIES_LAG_OUT = 0;

    private final BankItems items;
    private final BankSettings settings;
    private final Rejections rejections;
    private final PairHistory history;
    private final long atMillis;
    private final Function<BankItem, CanonicalEvent> documents;
    private final LongIntMap nameRelations = new LongIntMap();
    private final LongIntMap usualGaps = new LongIntMap();

    /**
     * @param atMillis items and rejections observed later do not count
     */
    Pairing(
            BankItems items,
            BankSettings settings,
            Rejections rejections,
            PairHistory history,
            long atMillis,
            Function<BankItem, CanonicalEvent> documents) {
        this.items = items;
        this.settings = settings;
        this.rejections = rejections;
        this.history = history;
        this.atMillis = atMillis;
        this.documents = documents;
    }

    /** Bank day minus ledger day. */
    public static int lag(BankItem bank, BankItem ledger) {
        return bank.day() - ledger.day();
    }

    public static boolean sameSign(BankItem one, BankItem two) {
        return Long.signum(one.amount()) == Long.signum(two.amount());
    }

    /** Whether a person said that they do not belong together. */
    public boolean isRejected(BankItem one, BankItem two) {
        return rejections.contains(one, two, atMillis);
    }

    public boolean agreesByReference(BankItem one, BankItem two) {
        return one.references().sharesAny(two.references()) || isTruncation(one, two);
    }

    public boolean contradictsByReference(BankItem one, BankItem two) {
        return one.references().sharesFamily(two.references()) && !agreesByReference(one, two);
    }

    public PartyRelation party(BankItem one, BankItem two) {
        if (!one.account().isEmpty() && one.account().equals(two.account())) {
            return PartyRelation.AGREES;
        }
        PartyRelation byName = byName(one, two);
        return byName != PartyRelation.AGREES && !history.isEmpty() && isEarned(one, two)
                ? PartyRelation.AGREES
                : byName;
    }

    /** Whether people confirmed often enough that the one name means the other. */
    private boolean isEarned(BankItem one, BankItem two) {
        if (one.side() == two.side() || one.party().isEmpty() || two.party().isEmpty()) {
            return false;
        }
        NamePair pair =
                one.side() == Side.BANK
                        ? new NamePair(one.party(), two.party())
                        : new NamePair(two.party(), one.party());
        return settings.pairHistory().areMetBy(history.of(pair));
    }

    /** Whether the pair is an occurrence of something that recurs. */
    public boolean isSeries(BankItem bank, BankItem ledger) {
        return period(bank, ledger) > 0;
    }

    /** Whether the pair cannot be last week's occurrence of something that recurs. */
    public boolean fitsSeries(BankItem bank, BankItem ledger) {
        int period = period(bank, ledger);
        if (period == 0) {
            return true;
        }
        int earliest = earliestSeriesLag(bank.amount() < 0, period);
        int latest = Math.min(settings.latestLag(), period - 2 + earliest);
        int lag = lag(bank, ledger);
        return lag >= earliest && lag <= latest;
    }

    /** The window of lags is shorter than the period, so that it holds one occurrence at most. */
    private static int earliestSeriesLag(boolean moneyOut, int period) {
        if (period >= LONG_PERIOD_DAYS) {
            return MIN_LAG_OF_LONG_PERIOD;
        }
        return moneyOut ? MIN_SERIES_LAG_OUT : MIN_SERIES_LAG_IN;
    }

    private int period(BankItem bank, BankItem ledger) {
        int gap = Math.min(usualGap(bank), usualGap(ledger));
        return gap == Integer.MAX_VALUE || gap < MIN_SERIES_PERIOD_DAYS ? 0 : gap;
    }

    /** The lower median of the days between occurrences. */
    private int usualGap(BankItem item) {
        int gap = usualGaps.get(item.series());
        if (gap == LongIntMap.NONE) {
            gap = computeGap(item);
            usualGaps.put(item.series(), gap);
        }
        return gap;
    }

    private int computeGap(BankItem item) {
        int[] days = items.daysOfSeries(item, atMillis);
        int gaps = 0;
        for (int i = 1; i < days.length; i++) {
            if (days[i] != days[i - 1]) {
                days[gaps++] = days[i] - days[i - 1];
            }
        }
        if (gaps == 0) {
            return Integer.MAX_VALUE;
        }
        Arrays.sort(days, 0, gaps);
        return days[(gaps - 1) / 2];
    }

    private PartyRelation byName(BankItem one, BankItem two) {
        if (one.party().isEmpty() || two.party().isEmpty()) {
            return PartyRelation.OPEN;
        }
        if (one.partyKey() == two.partyKey()) {
            return PartyRelation.AGREES;
        }
        long names = Hash64.combine(one.partyKey(), two.partyKey());
        int relation = nameRelations.get(names);
        if (relation == LongIntMap.NONE) {
            relation = Names.compare(one.party(), two.party(), settings).ordinal();
            nameRelations.put(names, relation);
        }
        return RELATIONS[relation];
    }

    /** The hashes only say that long references begin alike; the references themselves decide. */
    private boolean isTruncation(BankItem one, BankItem two) {
        if (!one.references().sharesHead(two.references())) {
            return false;
        }
        for (String a : longStated(one)) {
            for (String b : longStated(two)) {
                if (isPrefix(a, b, ReferenceKeys.HEAD_LENGTH)
                        || isPrefix(b, a, ReferenceKeys.HEAD_LENGTH)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The stated keys that are long enough to be truncated, taken from the document once. */
    private String[] longStated(BankItem item) {
        String[] keys = item.longStated();
        if (keys == null) {
            keys =
                    stated(item).stream()
                            .filter(key -> key.length() >= ReferenceKeys.HEAD_LENGTH)
                            .toArray(String[]::new);
            item.keepLongStated(keys);
        }
        return keys;
    }

    private Set<String> stated(BankItem item) {
        CanonicalEvent document = documents.apply(item);
        if (document instanceof BankTransaction line) {
            return ReferenceKeys.stated(line.references(), line.text());
        }
        LedgerEntry entry = (LedgerEntry) document;
        return ReferenceKeys.stated(entry.references(), entry.text());
    }

    private static boolean isPrefix(String prefix, String whole, int minLength) {
        return prefix.length() >= minLength && whole.startsWith(prefix);
    }
}
