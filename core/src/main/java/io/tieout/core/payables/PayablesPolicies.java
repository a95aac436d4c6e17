package io.tieout.core.payables;

import io.tieout.core.coding.CodingSettings;
import java.io.Serializable;
import java.util.Objects;

/** What a company may switch on beside the match: who codes its bills. */
public record PayablesPolicies(CodingSettings coding) implements Serializable {

    /** Nothing is coded. */
    public static final PayablesPolicies NONE = new PayablesPolicies(CodingSettings.OFF);

    public PayablesPolicies {
        Objects.requireNonNull(coding, "coding");
    }
}
