package io.tieout.core.documents;

import io.tieout.core.matching.Tolerances;

/** What is let pass for one item of one vendor. */
public record ItemTolerances(String itemId, Tolerances tolerances) {

    public ItemTolerances {
        Required.text(itemId, "itemTolerances.itemId");
        Required.value(tolerances, "itemTolerances.tolerances");
    }
}
