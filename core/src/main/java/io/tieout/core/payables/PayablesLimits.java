package io.tieout.core.payables;

import io.tieout.core.matching.Tolerance;
import io.tieout.core.matching.Tolerances;
import java.io.Serializable;
import java.util.Objects;

/**
 * Of {@link PayablesSettings} what people publish while the engine runs; the components are the
 * keys. The rest says what is kept, how long bills wait and what is posted of receipts, and stays
 * as configured.
 *
 * @param company without a key that is null: what the company does not state is not checked
 */
public record PayablesLimits(
        boolean orderRequired,
        boolean approveWithinTolerance,
        Tolerances company,
        int maxSuggestions)
        implements Serializable {

    public static final PayablesLimits DEFAULTS = of(PayablesSettings.DEFAULTS);

    public PayablesLimits {
        Objects.requireNonNull(company, "company");
        if (maxSuggestions < 0) {
            throw new IllegalArgumentException("maxSuggestions is below 0: " + maxSuggestions);
        }
    }

    /** The limits of some settings. */
    public static PayablesLimits of(PayablesSettings settings) {
        Tolerances stated = settings.company();
        return new PayablesLimits(
                settings.orderRequired(),
                settings.approveWithinTolerance(),
                new Tolerances(
                        said(stated.quantityOrdered()),
                        said(stated.quantityReceived()),
                        said(stated.price()),
                        said(stated.lineAmount()),
                        said(stated.charges()),
                        said(stated.tax()),
                        said(stated.total())),
                settings.maxSuggestions());
    }

    private static Tolerance said(Tolerance stated) {
        return stated == null ? Tolerance.UNCHECKED : stated;
    }

    /** The settings with these limits. */
    public PayablesSettings in(PayablesSettings settings) {
        return settings.withLimits(this);
    }
}
