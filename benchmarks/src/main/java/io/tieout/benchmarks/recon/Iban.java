package io.tieout.benchmarks.recon;

/** IBANs with right lengths and check digits (ISO 13616, modulus 97 of ISO 7064). */
public final class Iban {
    private static final String[] COUNTRIES = {"DE", "AT", "NL", "FR", "ES", "CH", "GB"};

    private Iban() {}

    public static String of(Draw draw, String country) {
        String body = body(draw, country);
        return country + checkDigits(country, body) + body;
    }

    public static String anyCountry(Draw draw) {
        return of(draw, draw.percent(55) ? "DE" : draw.pick(COUNTRIES));
    }

    private static String body(Draw draw, String country) {
        return switch (country) {
            case "DE" -> digits(draw, 18);
            case "AT" -> digits(draw, 16);
            case "CH" -> digits(draw, 17);
            case "ES" -> digits(draw, 20);
            case "FR" -> digits(draw, 23);
            case "NL" -> "TIEO" + digits(draw, 10);
            case "GB" -> "TIEO" + digits(draw, 14);
            default -> throw new IllegalArgumentException("no IBAN for country " + country);
        };
    }

    public static String checkDigits(String country, String body) {
        int check = 98 - modulus(body + country + "00");
        return (check < 10 ? "0" : "") + check;
    }

    /** The number modulo 97 with letters as 10 to 35. */
    public static int modulus(String text) {
        int rest = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.digit(text.charAt(i), 36);
            rest = (value < 10 ? rest * 10 + value : rest * 100 + value) % 97;
        }
        return rest;
    }

    private static String digits(Draw draw, int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + draw.below(10)));
        }
        return digits.toString();
    }
}
