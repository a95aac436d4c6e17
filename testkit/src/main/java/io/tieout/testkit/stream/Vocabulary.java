package io.tieout.testkit.stream;

import java.util.List;
import java.util.SplittableRandom;

/** The few amounts, names and references that a stream draws from, chosen to be alike. */
final class Vocabulary {

    private static final List<String> NAMES =
            List.of(
                    "Müller GmbH",
                    "Mueller",
                    "MULLER & CO KG",
                    "Meier AG",
                    "Maier",
                    "Stadtwerke Köln",
                    "Stadtwerke Koeln GmbH",
                    "STADTWERKE KOELN ENERGIE",
                    "Øresund Shipping ApS",
                    "Oresund Shipping",
                    "Société Générale de Papier SA",
                    "SOCIETE GENERALE",
                    "Acme Ltd",
                    "ACME",
                    "Acmee Limited",
                    "The Co",
                    "Weiß OHG",
                    "Weiss",
                    "Nordwind Handels GmbH",
                    "Nordwind Handel");
    private static final List<String> REFERENCES =
            List.of(
                    "100234",
                    "INV-100234",
                    "RE0100234",
                    "NOTPROVIDED",
                    "4711",
                    "RF18539007547034",
                    "RF18539007547034AB12",
                    "E2E-2026-000815",
                    "20260008",
                    "A1",
                    "00123",
                    "INV 2026/0007",
                    "INV20260007",
                    "PO-77123456-XYZ",
                    "PO-77123456-XYZ-2",
                    "99887766",
                    "NONREF",
                    "KD 99887766");
    private static final long[] AMOUNTS = {
        50_000, 12_345, 12_354, 99_900, 119_000, 25_000, 7_777, 100, 250_050, 17_500
    };

    private final StreamProfile profile;
    private final SplittableRandom random;

    Vocabulary(StreamProfile profile, SplittableRandom random) {
        this.profile = profile;
        this.random = random;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean inPercent(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Positive minor units. */
    long amount() {
        int index = random.nextInt(profile.amounts());
        long repeated = index / AMOUNTS.length;
        return AMOUNTS[index % AMOUNTS.length] + repeated * 1_313;
    }

    /** An amount, money out twice as often as in. */
    long signedAmount() {
        return inPercent(67) ? -amount() : amount();
    }

    String party() {
        return NAMES.get(random.nextInt(Math.min(profile.parties(), NAMES.size())));
    }

    String partyOrNone() {
        return inPercent(25) ? null : party();
    }

    String reference() {
        int index = random.nextInt(profile.references());
        String reference = REFERENCES.get(index % REFERENCES.size());
        return index < REFERENCES.size() ? reference : reference + index;
    }

    int day() {
        return random.nextInt(profile.days());
    }

    /**
     * Mostly a few days, at times far off; money is booked by the bank later than by the ledger.
     */
    int lagDays() {
        return switch (random.nextInt(10)) {
            case 0 -> -random.nextInt(8);
            case 1 -> random.nextInt(140);
            case 2 -> 7;
            default -> random.nextInt(5);
        };
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
