package io.tieout.operators.statements;

import io.tieout.core.statements.PartyItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Seeded parties as they come to an operator that goes on for ever: in time, late, and twice. */
final class StatementFeed {

    static final long TICK_MILLIS = 5_000;
    private static final long MOST_LATE_MILLIS = 12_000;

    private StatementFeed() {}

    /**
     * Something that comes, and the watermark that follows it.
     *
     * @param arrival when it comes
     */
    record Coming(AccountInput input, long arrival, long watermark) {}

    /** In time: an item at the tick that says so, a statement whenever it is observed. */
    static List<AccountInput> inTime(int parties) {
        List<AccountInput> inputs = new ArrayList<>();
        Map<String, Long> last = new HashMap<>();
        Map<String, Integer> statements = new HashMap<>();
        List<AccountInput> given = new ArrayList<>(PartyInputs.of(parties));
        given.sort(
                Comparator.comparingLong(AccountInput::atMillis).thenComparing(Object::toString));
        for (AccountInput input : given) {
            if (input.item() != null) {
                PartyItem item = input.item();
                long spread = Math.floorMod(item.toString().hashCode(), 5);
                String key = input.party() + item.companyId() + item.kind() + item.id();
                long tick = Math.max(last.getOrDefault(key, 0L), spread * TICK_MILLIS);
                last.put(key, tick + TICK_MILLIS);
                inputs.add(AccountInput.of(item.withVersion(tick + TICK_MILLIS)));
            } else if (input.statement() != null) {
                int nth = statements.merge(input.party(), 1, Integer::sum);
                inputs.add(AccountInput.of(input.statement(), 6_100L * nth + 3));
            } else {
                inputs.add(
                        AccountInput.known(
                                input.companyId(),
                                input.side(),
                                input.partyId(),
                                input.numbering(),
                                "ap@" + input.partyId() + ".example",
                                2_000 + input.atMillis()));
            }
        }
        inputs.sort(
                Comparator.comparingLong(AccountInput::atMillis).thenComparing(Object::toString));
        return inputs;
    }

    /** As sent: nothing is late, and each watermark follows at once. */
    static List<Coming> inOrder(List<AccountInput> inputs) {
        List<Coming> feed = new ArrayList<>();
        for (AccountInput it : inputs) {
            feed.add(new Coming(it, it.atMillis(), it.atMillis() - 1));
        }
        return feed;
    }

    /**
     * In another order, a third of it twice, never behind the watermark. What one operator says of
     * one item keeps its order.
     */
    static List<Coming> shuffled(List<AccountInput> inputs, long seed) {
        Random random = new Random(seed);
        Map<String, Long> delays = new HashMap<>();
        List<Coming> feed = new ArrayList<>();
        for (AccountInput it : inputs) {
            long delay =
                    it.item() == null
                            ? random.nextLong(MOST_LATE_MILLIS)
                            : delays.computeIfAbsent(
                                    it.party() + it.item().kind() + it.item().id(),
                                    key -> random.nextLong(MOST_LATE_MILLIS));
            feed.add(coming(it, it.atMillis() + delay));
            if (random.nextInt(3) == 0) {
                AccountInput again = again(it, random);
                feed.add(coming(again, again.atMillis() + delay + 1));
            }
        }
        feed.sort(Comparator.comparingLong(Coming::arrival));
        return feed;
    }

    private static Coming coming(AccountInput input, long arrival) {
        return new Coming(input, arrival, arrival - MOST_LATE_MILLIS - 2);
    }

    /** A statement that is delivered again is observed again; an item is said again. */
    private static AccountInput again(AccountInput it, Random random) {
        return it.statement() == null
                ? it
                : AccountInput.of(it.statement(), it.atMillis() + random.nextInt(9_000));
    }
}
