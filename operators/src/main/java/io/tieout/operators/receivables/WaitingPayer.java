package io.tieout.operators.receivables;

import io.tieout.core.documents.Observed;
import java.util.List;
import java.util.Objects;

/**
 * A payment, return or remittance of which nobody knows who paid.
 *
 * @param keys with which it asked last; what comes under one of them makes it ask again
 * @param openedAtMillis since when it is a case; {@link #NO_CASE} if it is none
 * @param suggested families that the case names
 */
public record WaitingPayer(
        Observed document, List<String> keys, long openedAtMillis, List<String> suggested) {

    static final long NO_CASE = Long.MIN_VALUE;

    public WaitingPayer {
        Objects.requireNonNull(document, "document");
        keys = List.copyOf(keys);
        suggested = List.copyOf(suggested);
    }

    static WaitingPayer of(Observed document) {
        return new WaitingPayer(document, List.of(), NO_CASE, List.of());
    }

    boolean isCase() {
        return openedAtMillis != NO_CASE;
    }

    WaitingPayer asked(List<String> withKeys) {
        return new WaitingPayer(document, withKeys, openedAtMillis, suggested);
    }

    WaitingPayer opened(long atMillis, List<String> families) {
        return new WaitingPayer(document, keys, isCase() ? openedAtMillis : atMillis, families);
    }
}
