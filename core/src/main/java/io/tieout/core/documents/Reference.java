package io.tieout.core.documents;

import java.util.Objects;

/** A typed payment reference as it stood in the source, untrimmed of nothing but outer blanks. */
public record Reference(ReferenceType type, String value) {

    public Reference {
        Objects.requireNonNull(type, "type");
        value = value.strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("empty reference");
        }
    }
}
