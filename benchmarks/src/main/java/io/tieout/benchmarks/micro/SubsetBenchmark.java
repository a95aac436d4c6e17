package io.tieout.benchmarks.micro;

import io.tieout.core.bank.BankSettings;
import io.tieout.core.matching.SubsetSearch;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A deposit of five receipts among n, within the engine's own limits. */
@State(Scope.Benchmark)
public class SubsetBenchmark {
    private static final int MAX_AMOUNT = 500_000;
    private static final int STEP = 4;
    private static final int MIN_ITEMS = 2;

    @Param({"20", "24"})
    private int n;

    private long[] amounts;
    private long target;

    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(42);
        amounts = random.longs(n, 1, MAX_AMOUNT).map(a -> -a).sorted().map(a -> -a).toArray();
        target = 0;
        for (int i = 1; i < n; i += STEP) {
            target += amounts[i];
        }
    }

    @Benchmark
    public SubsetSearch.Result find() {
        return SubsetSearch.find(
                amounts,
                target,
                MIN_ITEMS,
                BankSettings.DEFAULTS.maxSubsetItems(),
                BankSettings.DEFAULTS.maxSubsetNodes(),
                subset -> true);
    }
}
