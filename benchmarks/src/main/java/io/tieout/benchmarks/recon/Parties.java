package io.tieout.benchmarks.recon;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** The pool of counterparties. Companies share it, each with its own, unequally busy part of it. */
public final class Parties {
    private static final long STREAM = 0x50A7;

    private static final String[] FAMILIES = {
        "Müller",
        "Schröder",
        "Weiß",
        "Bäcker",
        "Köhler",
        "Groß",
        "Jäger",
        "Krüger",
        "Schäfer",
        "Hofmann",
        "Lehmann",
        "Brandt",
        "Østergård",
        "Sørensen",
        "Łukasik",
        "Wójcik",
        "Çelik",
        "Yıldız",
        "Novák",
        "Dvořák",
        "Šimić",
        "Lefèvre",
        "Garçon",
        "Muñoz",
        "Peña",
        "García",
        "Ferreira",
        "Rossi",
        "D'Angelo",
        "De Vries",
        "Van den Berg",
        "O'Neill",
        "MacLeod",
        "Smith",
        "Johnson",
        "Baker",
        "Fischer",
        "Keller",
        "Zimmermann",
        "Öztürk",
        "Åkesson",
        "Lindström",
        "Nagy",
        "Szűcs",
        "Popescu",
        "Ionescu",
        "Kowalski",
        "Janssens",
        "Dubois",
        "Moreau"
    };
    private static final String[] WORDS = {
        "Nordlicht",
        "Alpin",
        "Hansa",
        "Rhein",
        "Vektor",
        "Delta",
        "Omega",
        "Atlas",
        "Polaris",
        "Quadriga",
        "Sirius",
        "Kontor",
        "Merkur",
        "Aurora",
        "Horizont",
        "Baltic",
        "Iberia",
        "Continental",
        "United",
        "Pacific",
        "Euro",
        "Inter",
        "Global",
        "Prima",
        "Novum",
        "Terra",
        "Aqua",
        "Lumen",
        "Ferro",
        "Silva",
        "Orion",
        "Zenit",
        "Kronos",
        "Titan",
        "Pegasus",
        "Argo"
    };
    private static final String[] TRADES = {
        "Logistik",
        "Handels",
        "Maschinenbau",
        "Elektrotechnik",
        "Büroservice",
        "Gebäudereinigung",
        "Druckerei",
        "Software",
        "Consulting",
        "Verpackungen",
        "Kältetechnik",
        "Spedition",
        "Immobilien",
        "Catering",
        "Metallbau",
        "Textil",
        "Chemie",
        "Medizintechnik",
        "Facility",
        "Trading",
        "Supplies",
        "Engineering",
        "Systems",
        "Foods",
        "Solutions",
        "Transport",
        "Bau",
        "Werbung",
        "Energie",
        "Versicherungsdienst"
    };
    private static final String[] FORMS = {
        "GmbH", "GmbH", "GmbH", "GmbH & Co. KG", "AG", "e.K.", "KG", "OHG",
                "UG (haftungsbeschränkt)",
        "Gesellschaft mbH", "Ltd.", "Limited", "LLC", "Inc.", "S.A.", "S.r.l.", "B.V.",
                "Sp. z o.o.",
        "SARL", "S.L.", "A/S", "Oy", "s.r.o.", "PLC"
    };
    private static final String[] FIRST_NAMES = {
        "Anna", "Jörg", "Zoë", "Renée", "José", "Łucja", "Søren", "Günther", "Mary", "John", "Ayşe",
        "Béla"
    };
    private static final String[] CITIES = {
        "Berlin",
        "München",
        "Köln",
        "Wien",
        "Zürich",
        "Düsseldorf",
        "Malmö",
        "Kraków",
        "Lyon",
        "Leeds"
    };
    private static final String[] FOREIGN = {
        "ООО Вектор", "ЗАО Северный ветер", "Ελληνική Ναυτιλία ΑΕ", "ТОВ Дніпро"
    };

    private final Party[] pool;
    private final int perCompany;

    Parties(long seed, int count, int perCompany) {
        this.pool = new Party[count];
        this.perCompany = Math.min(perCompany, count);
        Set<String> taken = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            Draw draw = new Draw(seed, STREAM, i);
            String name = name(draw);
            while (!taken.add(name)) {
                name = name(draw) + " " + draw.pick(CITIES);
            }
            pool[i] =
                    new Party(
                            LineBuffer.utf8(name),
                            LineBuffer.utf8(Iban.anyCountry(draw)),
                            BankNames.of(draw, name));
        }
    }

    /** One of a company's parties; a few of them come up most. */
    Party of(int company, Draw draw) {
        return ranked(company, draw.skewedBelow(perCompany));
    }

    /** A party of the company other than the given one. */
    Party otherThan(Party party, int company, Draw draw) {
        Party other = of(company, draw);
        while (Arrays.equals(other.account(), party.account())) {
            other = of(company, draw);
        }
        return other;
    }

    private Party ranked(int company, int rank) {
        long place = Draw.mix(company * 0x632BE59BD9B4E019L + rank);
        return pool[(int) Math.floorMod(place, (long) pool.length)];
    }

    /** The name without its legal form; as it is where it has none of those used here. */
    public static String withoutForm(String name) {
        for (String form : FORMS) {
            if (name.endsWith(" " + form)) {
                return name.substring(0, name.length() - form.length() - 1);
            }
        }
        return name;
    }

    /** A name out of many thousands; not necessarily a new one. */
    public static String name(Draw draw) {
        int kind = draw.below(100);
        if (kind < 2) {
            return draw.pick(FOREIGN);
        }
        if (kind < 14) {
            return draw.pick(FIRST_NAMES) + " " + draw.pick(FAMILIES);
        }
        String form = draw.pick(FORMS);
        if (kind < 17) {
            return "\"" + draw.pick(WORDS) + "\" " + draw.pick(TRADES) + " " + form;
        }
        if (kind < 40) {
            return draw.pick(FAMILIES)
                    + " & "
                    + draw.pick(FAMILIES)
                    + " "
                    + draw.pick(TRADES)
                    + " "
                    + form;
        }
        if (kind < 65) {
            return draw.pick(FAMILIES) + " " + draw.pick(TRADES) + " " + form;
        }
        String middle = draw.percent(30) ? " " + draw.pick(CITIES) : "";
        return draw.pick(WORDS) + " " + draw.pick(TRADES) + middle + " " + form;
    }
}
