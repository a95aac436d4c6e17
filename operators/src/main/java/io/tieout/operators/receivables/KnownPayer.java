package io.tieout.operators.receivables;

import java.util.ArrayList;
import java.util.List;

/**
 * What is remembered of a payment, return or remittance that came, identified or not.
 *
 * @param giving whether it gives a payment back
 * @param familyId root of the family that it is of for good; null while nobody is identified
 * @param contents hashes of what came under its id, the first of them counts
 * @param hintKeys keys of round 1 by reference, under which it is found
 * @param aliasKeys of its account and its name; empty for anything but a payment
 */
public record KnownPayer(
        boolean giving,
        String familyId,
        List<Long> contents,
        List<String> hintKeys,
        List<String> aliasKeys) {

    public KnownPayer {
        contents = List.copyOf(contents);
        hintKeys = List.copyOf(hintKeys);
        aliasKeys = List.copyOf(aliasKeys);
    }

    KnownPayer of(String family) {
        return new KnownPayer(giving, family, contents, hintKeys, aliasKeys);
    }

    KnownPayer withContent(long contentHash) {
        List<Long> more = new ArrayList<>(contents);
        more.add(contentHash);
        return new KnownPayer(giving, familyId, more, hintKeys, aliasKeys);
    }
}
