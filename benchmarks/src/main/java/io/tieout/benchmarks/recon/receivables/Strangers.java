package io.tieout.benchmarks.recon.receivables;

import io.tieout.benchmarks.recon.BankCode;
import io.tieout.benchmarks.recon.Draw;
import io.tieout.benchmarks.recon.Iban;
import io.tieout.benchmarks.recon.LineBuffer;
import io.tieout.benchmarks.recon.Parties;
import io.tieout.benchmarks.recon.Texts;
import java.util.List;

/** Money that is for no receivable: nobody's customers, and what banks and authorities pay. */
final class Strangers {
    /** In front of a name: no customer has one. */
    private static final String[] UNLIKE_CUSTOMERS = {
        "Stiftung ", "Autohaus ", "Praxis ", "Verein "
    };

    private static final byte[][] SOURCES = {
        LineBuffer.utf8("FINANZKASSE"),
        LineBuffer.utf8("ALLIANZ VERSICHERUNG"),
        LineBuffer.utf8("BUNDESAGENTUR FUER ARBEIT"),
        LineBuffer.utf8("STADTWERKE"),
        LineBuffer.utf8("EIGENES KONTO")
    };
    private static final byte[][] CAUSES = {
        LineBuffer.utf8("UST VORANMELDUNG ERSTATTUNG"),
        LineBuffer.utf8("SCHADEN 4471902 REGULIERUNG"),
        LineBuffer.utf8("KUG 11/2025"),
        LineBuffer.utf8("GUTHABEN ABRECHNUNG 2024"),
        LineBuffer.utf8("UEBERTRAG")
    };

    private Strangers() {}

    static boolean unknownPayer(CashScene scene) {
        Draw draw = scene.draw();
        String name = draw.pick(UNLIKE_CUSTOMERS) + Parties.withoutForm(Parties.name(draw));
        PaymentLine line = line(scene, LineBuffer.utf8(name));
        line.text = draw.pick(Texts.NOISE);
        return state(scene, CashKind.UNKNOWN_PAYER, line);
    }

    static boolean noise(CashScene scene) {
        int source = scene.draw().below(SOURCES.length + 1);
        PaymentLine line;
        if (source == SOURCES.length) {
            line = line(scene, null);
            line.text = scene.draw().pick(Texts.INTEREST);
            line.code = BankCode.INTEREST;
        } else {
            line = line(scene, SOURCES[source]);
            line.text = CAUSES[source];
        }
        return state(scene, CashKind.NOT_FROM_CUSTOMERS, line);
    }

    private static PaymentLine line(CashScene scene, byte[] name) {
        Debtor place = scene.group().debtors[0];
        byte[] account = scene.seller().account(place.currency());
        PaymentLine line = scene.bankLine(place, account, scene.amount(place), scene.day());
        line.name = name;
        if (scene.draw().percent(70) && name != null) {
            line.partyAccount = LineBuffer.utf8(Iban.anyCountry(scene.draw()));
        }
        return line;
    }

    private static boolean state(CashScene scene, CashKind kind, PaymentLine line) {
        scene.settle(kind, Certainty.DECIDABLE, line, List.of());
        scene.fault(kind, line);
        return true;
    }
}
