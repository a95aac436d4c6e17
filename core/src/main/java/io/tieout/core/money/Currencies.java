package io.tieout.core.money;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/**
 * The ISO 4217 currencies that have a minor unit, with their scale (0 to 4 digits). Codes without
 * one, such as gold, are no currency here.
 */
public final class Currencies {

    private static final Map<String, Integer> SCALES = scales();

    /** Amounts come in runs of one currency; a thread that sees an old one looks it up. */
    private static Known lastAsked = new Known("EUR", SCALES.get("EUR"));

    private record Known(String code, int scale) {}

    private Currencies() {}

    public static boolean isKnown(String code) {
        return SCALES.containsKey(code);
    }

    /**
     * The number of digits after the decimal point.
     *
     * @throws IllegalArgumentException if the code is not known
     */
    public static int scaleOf(String code) {
        Known last = lastAsked;
        if (last.code.equals(code)) {
            return last.scale;
        }
        Integer scale = SCALES.get(code);
        if (scale == null) {
            throw new IllegalArgumentException("unknown currency '" + code + "'");
        }
        lastAsked = new Known(code, scale);
        return scale;
    }

    private static Map<String, Integer> scales() {
        Map<String, Integer> scales = new HashMap<>();
        for (Currency currency : Currency.getAvailableCurrencies()) {
            if (currency.getDefaultFractionDigits() >= 0) {
                scales.put(currency.getCurrencyCode(), currency.getDefaultFractionDigits());
            }
        }
        return Map.copyOf(scales);
    }
}
