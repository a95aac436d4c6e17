package io.tieout.benchmarks.recon;

/** Lines that the bank makes on its own account; the ledger learns of them from the statement. */
final class BankOnly {
    private BankOnly() {}

    static void fee(Scene scene) {
        Draw draw = scene.draw();
        long fee = scene.account().currency.minorUnits(100L + 10L * draw.skewedBelow(400));
        BankLine line = scene.bank(-fee, scene.day()).code(BankCode.FEE);
        line.text(draw.pick(Texts.FEES));
        scene.truth().fault(CaseKind.BANK_FEE, Expected.UNMATCHED_BANK, line);
    }

    static void interest(Scene scene) {
        Draw draw = scene.draw();
        long interest = scene.account().currency.minorUnits(20L + draw.skewedBelow(90_000));
        BankLine line = scene.bank(draw.percent(50) ? interest : -interest, scene.day());
        line.code(BankCode.INTEREST).text(draw.pick(Texts.INTEREST));
        scene.truth().fault(CaseKind.INTEREST, Expected.UNMATCHED_BANK, line);
    }
}
