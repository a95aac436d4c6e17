package io.tieout.console;

import io.tieout.console.payments.ProposalShelf;
import io.tieout.core.documents.PayingAccount;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.money.Money;
import io.tieout.core.payments.FiledProposal;
import io.tieout.core.payments.Payable;
import io.tieout.core.payments.PaymentAccount;
import io.tieout.core.payments.PaymentPolicy;
import io.tieout.core.payments.PaymentRun;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Proposals in memory: one of the company that the books are of, and one that cannot be read. */
public final class TestShelf implements ProposalShelf {

    public static final String NAME = "2026-03-24";
    private static final LocalDate RUN = LocalDate.of(2026, 3, 24);

    private final Map<String, FiledProposal> kept = new TreeMap<>();
    private final List<String> expected = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    public TestShelf(String companyId) {
        reset(companyId);
    }

    /** As it was proposed by a clerk named anton. */
    void reset(String companyId) {
        PayingAccount account =
                new PayingAccount(
                        "DE89370400440532013000",
                        companyId,
                        "Nord Licht GmbH",
                        eur("5000.00"),
                        0,
                        "BYLADEM1001",
                        "",
                        "",
                        "");
        expected.clear();
        steps.clear();
        kept.put(
                NAME,
                FiledProposal.of(
                        PaymentRun.propose(
                                companyId,
                                RUN,
                                RUN.plusDays(7),
                                PaymentPolicy.DEFAULTS,
                                bills(companyId),
                                List.of(PaymentAccount.of(account)),
                                "anton"),
                        List.of(account),
                        BigDecimal.TEN));
    }

    private static List<Payable> bills(String companyId) {
        PaymentTerms twoTen = new PaymentTerms(BigDecimal.valueOf(2), 10, 30);
        return List.of(
                bill(
                        companyId,
                        "RE-2026-118",
                        "Müller & Söhne GmbH",
                        "1000.00",
                        -8,
                        22,
                        twoTen,
                        ""),
                bill(companyId, "RE-2026-101", "Müller & Söhne GmbH", "250.00", -35, -5, null, ""),
                bill(companyId, "4401", "Beta Cleaning Ltd", "595.00", -27, 3, null, ""),
                bill(companyId, "4402", "Gamma Tools", "595.00", -3, 27, null, ""),
                bill(companyId, "INV 18", "Delta Parts Inc", "300.00", -29, 1, null, "disputed"));
    }

    private static Payable bill(
            String companyId,
            String number,
            String vendor,
            String amount,
            int issuedInDays,
            int dueInDays,
            PaymentTerms terms,
            String held) {
        return new Payable(
                companyId,
                "id-" + number.replace(' ', '-'),
                number,
                vendor,
                vendor,
                "FR7630006000011234567890189",
                eur(amount),
                RUN.plusDays(issuedInDays),
                RUN.plusDays(dueInDays),
                terms,
                held);
    }

    private static Money eur(String amount) {
        return Money.of(new BigDecimal(amount), "EUR");
    }

    List<String> expected() {
        return expected;
    }

    @Override
    public List<String> forms() {
        return List.of("pain.001", "nacha");
    }

    @Override
    public List<Kept> all() {
        return List.of(
                new Kept("2026-03-17", "digest: does not fit", null), find(NAME).orElseThrow());
    }

    @Override
    public Optional<Kept> find(String name) {
        return Optional.ofNullable(kept.get(name)).map(it -> new Kept(name, "", it));
    }

    @Override
    public synchronized FiledProposal change(
            String name, String by, UnaryOperator<FiledProposal> change) {
        FiledProposal before = kept.get(name);
        FiledProposal after = change.apply(before);
        kept.put(name, after);
        boolean isSame = after.proposal().state() == before.proposal().state();
        String what = isSame ? "changed" : after.proposal().state().name().toLowerCase(Locale.ROOT);
        steps.add(new Step("2026-03-20T09:46:40Z", what, by, after.digest()));
        return after;
    }

    @Override
    public List<Step> steps(String name) {
        return name.equals(NAME) ? List.copyOf(steps) : List.of();
    }

    @Override
    public byte[] bankFile(FiledProposal filed, String form) {
        return (form + " of " + filed.order().id()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void expect(String name, FiledProposal filed) {
        filed.order().expectedEntries().forEach(entry -> expected.add(entry.id()));
    }
}
