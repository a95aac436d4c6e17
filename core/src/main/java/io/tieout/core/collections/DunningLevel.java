package io.tieout.core.collections;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * One step of reminding.
 *
 * @param name as printed, for example {@code second reminder}
 * @param offsetDays business days after the due date; negative before it. No two levels of a policy
 *     have the same, and an item remembers what it had by it
 * @param tone how the notice speaks
 * @param template name of the text; empty for the tone's
 * @param channel how the notice leaves
 * @param minimum what the customer must owe at this level or a higher one, net of credits, for the
 *     level to be used; blank is not checked
 * @param fee charged once a notice of this level; blank for none
 * @param interestPercent a year, simple, on 365 days past due; null for none
 */
public record DunningLevel(
        String name,
        int offsetDays,
        Tone tone,
        String template,
        Channel channel,
        CurrencyAmounts minimum,
        CurrencyAmounts fee,
        BigDecimal interestPercent)
        implements Serializable {

    private static final int MAX_OFFSET_DAYS = 1_000;

    public DunningLevel {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a level needs a name");
        }
        if (Math.abs(offsetDays) > MAX_OFFSET_DAYS) {
            throw new IllegalArgumentException(
                    name + ": days must be -1000 to 1000, not " + offsetDays);
        }
        Objects.requireNonNull(tone, "tone");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(minimum, "minimum");
        Objects.requireNonNull(fee, "fee");
        template = template.isEmpty() ? tone.wireName() : template;
        if (interestPercent != null && interestPercent.signum() < 0) {
            throw new IllegalArgumentException(name + ": interestPercent is negative");
        }
    }

    /** An e-mail without minimum and charges. */
    public static DunningLevel of(String name, int offsetDays, Tone tone) {
        return new DunningLevel(
                name,
                offsetDays,
                tone,
                "",
                Channel.EMAIL,
                CurrencyAmounts.NONE,
                CurrencyAmounts.NONE,
                null);
    }
}
