package io.tieout.core.coding;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.conditions.Facts;
import io.tieout.core.money.Money;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What was learned is the same after it was written, piece by piece, and read again. */
class CoderMemoryTest {

    private static final int LINES = 1_300;
    private static final List<String> WORDS =
            List.of("cloud", "server", "window", "cleaning", "rent", "garden", "paper", "travel");

    private final Map<Long, TaughtLine> taught = new TreeMap<>();
    private final Map<Integer, WeightsPage> pages = new TreeMap<>();
    private final Map<String, PastMark> past = new TreeMap<>();
    private CoderStanding standing;
    private int folds;
    private int mostLines;

    @Test
    void shouldAnswerTheSameHoweverOftenItIsBuiltAgain() {
        SplittableRandom random = new SplittableRandom(5);
        AccountCoder plain = new AccountCoder(CodingSettings.DEFAULTS);
        AccountCoder kept = noting();
        for (int i = 0; i < LINES; i++) {
            CodingLine line = line(i, random);
            String account = "6" + WORDS.indexOf(line.description().split(" ", 2)[0]) + "00";
            String costCenter = random.nextInt(4) == 0 ? "CC" + random.nextInt(3) : null;
            plain.learn(line, account, costCenter);
            kept.learn(line, account, costCenter);
            if (random.nextInt(3) == 0) {
                write(kept.takeChanges());
            }
            if (random.nextInt(100) == 0) {
                write(kept.takeChanges());
                kept = noting();
                kept.resume(memory());
            }
            if (i % 50 == 0) {
                CodingLine asked = line(LINES + i, random);
                assertThat(code(kept, asked)).as("line %d", i).isEqualTo(code(plain, asked));
            }
        }
        assertThat(folds).isBetween(2, 5);
        assertThat(mostLines).isLessThan(600);
    }

    private static AccountCoder noting() {
        AccountCoder coder = new AccountCoder(CodingSettings.DEFAULTS);
        coder.noteChanges();
        return coder;
    }

    private static Code code(AccountCoder coder, CodingLine line) {
        return coder.code(line, new Facts(Map.of()), any -> true);
    }

    private void write(CoderChanges changes) {
        changes.taught().forEach(it -> taught.put(it.number(), it));
        changes.folded().forEach(taught::remove);
        changes.pages().forEach(it -> pages.put(it.page(), it));
        changes.past().forEach(it -> past.put(it.vendorId() + '|' + it.account(), it));
        changes.forgotten().forEach(it -> past.remove(it.vendorId() + '|' + it.account()));
        if (changes.standing() != null) {
            standing = changes.standing();
            folds++;
        }
        mostLines = Math.max(mostLines, taught.size());
    }

    private CoderMemory memory() {
        return new CoderMemory(
                standing,
                List.copyOf(pages.values()),
                List.copyOf(past.values()),
                List.copyOf(taught.values()));
    }

    private static CodingLine line(int number, SplittableRandom random) {
        String words = WORDS.get(random.nextInt(WORDS.size())) + ' ' + WORDS.get(random.nextInt(3));
        return new CodingLine(
                "I" + number,
                1,
                random.nextInt(5) == 0 ? "" : "V" + random.nextInt(9),
                words,
                null,
                null,
                new Money(1_000 + random.nextInt(90_000), "EUR"));
    }
}
