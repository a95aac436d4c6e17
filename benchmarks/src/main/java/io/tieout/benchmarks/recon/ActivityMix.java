package io.tieout.benchmarks.recon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The shares of a profile's activities, from the resource {@code activities.csv}. */
final class ActivityMix {
    private final CaseKind[] kinds;
    private final int[] cumulated;

    private ActivityMix(Map<CaseKind, Integer> weights) {
        this.kinds = weights.keySet().toArray(CaseKind[]::new);
        this.cumulated = new int[kinds.length];
        int sum = 0;
        for (int i = 0; i < kinds.length; i++) {
            sum += weights.get(kinds[i]);
            cumulated[i] = sum;
        }
    }

    static ActivityMix of(Profile profile) {
        try (BufferedReader table =
                new BufferedReader(
                        new InputStreamReader(
                                ActivityMix.class.getResourceAsStream("activities.csv"),
                                StandardCharsets.UTF_8))) {
            return read(table.lines().toList(), profile.wireName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ActivityMix read(List<String> rows, String profile) {
        int column = Arrays.asList(rows.get(0).split(",", -1)).indexOf(profile);
        Map<CaseKind, Integer> weights = new EnumMap<>(CaseKind.class);
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            CaseKind kind = kind(cells[0]);
            int weight = Integer.parseInt(cells[column]);
            if (weight > 0) {
                weights.put(kind, weight);
            }
        }
        return new ActivityMix(weights);
    }

    private static CaseKind kind(String name) {
        for (CaseKind kind : CaseKind.values()) {
            if (kind.wireName().equals(name) && kind.activity().isPresent()) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no activity '" + name + "'");
    }

    Activity draw(Draw draw) {
        int place = Arrays.binarySearch(cumulated, draw.below(cumulated[cumulated.length - 1]) + 1);
        CaseKind kind = kinds[place >= 0 ? place : -place - 1];
        return kind.activity().orElseThrow();
    }
}
