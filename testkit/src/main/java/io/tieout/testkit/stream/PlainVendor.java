package io.tieout.testkit.stream;

import io.tieout.core.documents.Vendor;
import java.util.List;

/**
 * A vendor of whom nothing but id and name is known: what tests need that are about other things.
 */
public final class PlainVendor {

    private PlainVendor() {}

    public static Vendor of(String id, String name) {
        return new Vendor(
                id, null, name, List.of(), null, List.of(), List.of(), List.of(), null, null, null,
                null, false, false, List.of(), null, List.of());
    }
}
