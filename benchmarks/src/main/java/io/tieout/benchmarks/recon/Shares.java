package io.tieout.benchmarks.recon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * How often each of several things happens in a profile, from a table with a row for each thing and
 * a column for each profile.
 */
public final class Shares<E> {
    private final List<E> things = new ArrayList<>();
    private final int[] cumulated;

    private Shares(List<String> rows, String profile, Function<String, E> byName) {
        int column = Arrays.asList(rows.get(0).split(",", -1)).indexOf(profile);
        int[] sums = new int[rows.size()];
        int sum = 0;
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            E thing = byName.apply(cells[0]);
            int weight = Integer.parseInt(cells[column]);
            if (weight > 0) {
                sum += weight;
                sums[things.size()] = sum;
                things.add(thing);
            }
        }
        this.cumulated = Arrays.copyOf(sums, things.size());
    }

    /**
     * Reads a resource beside a class.
     *
     * @param byName finds a thing by the name in the first column
     */
    public static <E> Shares<E> read(
            Class<?> owner, String resource, Profile profile, Function<String, E> byName) {
        try (BufferedReader table =
                new BufferedReader(
                        new InputStreamReader(
                                owner.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return new Shares<>(table.lines().toList(), profile.wireName(), byName);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public E draw(Draw draw) {
        int place = Arrays.binarySearch(cumulated, draw.below(cumulated[cumulated.length - 1]) + 1);
        return things.get(place >= 0 ? place : -place - 1);
    }
}
