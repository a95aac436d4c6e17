package io.tieout.testkit.oracle.cash;

import java.util.List;
import java.util.Optional;

/** Why a payer withholds something (section 6, Deductions). */
final class DeductionKinds {

    private record Kind(String name, List<String> x12, List<String> edifact, List<String> words) {

        static Kind of(String name, String x12, String edifact, String words) {
            return new Kind(name, split(x12), split(edifact), split(words));
        }

        private static List<String> split(String list) {
            return List.of(list.split(" ", -1));
        }
    }

    private static final String OTHER = "other";
    private static final List<Kind> KINDS =
            List.of(
                    Kind.of(
                            "pricing",
                            "01 02 03 24 43",
                            "5 9 48 56 57",
                            "PRICE PRICING PREIS PREISFEHLER PREISDIFFERENZ"),
                    Kind.of(
                            "shortage",
                            "06 22 42 59",
                            "4 32 54",
                            "SHORTAGE SHORT MISSING FEHLMENGE MINDERMENGE"),
                    Kind.of("freight", "21 30 31 46 54", "40", "FREIGHT SHIPPING FRACHT"),
                    Kind.of("tax", "55", "22 26", "TAX VAT WITHHOLDING MWST STEUER"),
                    Kind.of(
                            "return",
                            "04 05 07 08 11 12 13 14 15 25 41 72",
                            "2 3 14 15 16 17 29 35 49",
                            "RETURN RETURNS RETURNED DAMAGED RETOURE BESCHAEDIGT"
                                    + " BESCHÄDIGT DEFEKT"),
                    Kind.of(
                            "promotion",
                            "28 56 57 71",
                            "19 21 38",
                            "PROMOTION PROMO REBATE BONUS ADVERTISING"),
                    Kind.of(OTHER, "", "", "DEDUCTION DISPUTE CLAIM"));

    private DeductionKinds() {}

    /**
     * @param code null if none is stated
     */
    static String of(String code, String text) {
        String stated = code == null ? "" : Texts.upper(code.strip());
        return ofList(stated).or(() -> ofWords(stated)).or(() -> ofWords(text)).orElse(OTHER);
    }

    private static Optional<String> ofList(String stated) {
        String bare = stated.substring(stated.indexOf(':') + 1).strip();
        boolean x12 = stated.startsWith("X12:") || stated.length() == 2;
        boolean edifact =
                stated.startsWith("EDIFACT:") || stated.length() == 1 || stated.length() == 3;
        return KINDS.stream()
                .filter(
                        kind ->
                                (x12 && kind.x12.contains(bare))
                                        || (edifact && kind.edifact.contains(bare)))
                .map(Kind::name)
                .findFirst();
    }

    /** The kind of the first word that is one for a deduction. */
    static Optional<String> ofWords(String text) {
        return Texts.atoms(Texts.upper(text)).stream()
                .flatMap(atom -> KINDS.stream().filter(kind -> kind.words.contains(atom)))
                .map(Kind::name)
                .findFirst();
    }
}
