package io.tieout.core.statements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Lines and items that have one key, each in their order. */
record Rivals(List<StatedLine> lines, List<OurItem> items) {

    /** Those of which there are both; a null key takes no part. */
    static List<Rivals> of(
            List<StatedLine> lines,
            List<OurItem> items,
            Function<StatedLine, Object> keyOfLine,
            Function<OurItem, Object> keyOfItem) {
        Map<Object, Rivals> byKey = new LinkedHashMap<>();
        for (StatedLine line : lines) {
            Object key = keyOfLine.apply(line);
            if (key != null) {
                byKey.computeIfAbsent(key, k -> new Rivals(new ArrayList<>(), new ArrayList<>()))
                        .lines()
                        .add(line);
            }
        }
        for (OurItem item : items) {
            Object key = keyOfItem.apply(item);
            Rivals rivals = key == null ? null : byKey.get(key);
            if (rivals != null) {
                rivals.items().add(item);
            }
        }
        return byKey.values().stream().filter(it -> !it.items().isEmpty()).toList();
    }

    boolean isPair() {
        return lines.size() == 1 && items.size() == 1;
    }

    boolean isEven() {
        return lines.size() == items.size();
    }

    boolean sumsAgree() {
        return new Tie(TieRule.NUMBER_PARTS, lines, items).rest() == 0;
    }
}
