package io.tieout.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.bank.Autonomy;
import io.tieout.core.documents.Observed;
import io.tieout.core.identification.IdentificationSettings;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.money.Money;
import io.tieout.core.receivables.AccountItem;
import io.tieout.core.receivables.CompanyReceivables;
import io.tieout.core.receivables.ReceivablesSettings;
import io.tieout.core.results.Reason;
import io.tieout.testkit.oracle.cash.CashMatch;
import io.tieout.testkit.scenario.ScenarioWriter;
import io.tieout.testkit.stream.SeededExchangeStream;
import io.tieout.testkit.stream.Shrink;
import io.tieout.testkit.stream.Shuffles;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The engine and the oracle say the same of payments in several currencies. */
class ExchangeCoreAgainstOracleTest {

    /** More than the build runs by {@code -Dtieout.seeds=100000}. */
    private static final int SEEDS = Integer.getInteger("tieout.seeds", 500);

    private static final int SHUFFLES = 20;

    @Test
    void shouldAgreeOnEverySeed() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Observed> events = stream(seed).events();
            if (differ(events)) {
                List<Observed> minimal =
                        Shrink.minimal(events, ExchangeCoreAgainstOracleTest::differ);
                assertThat(engine(minimal))
                        .as("seed %d%n%s", seed, ScenarioWriter.write("they differ", minimal))
                        .isEqualTo(oracle(minimal));
            }
        }
    }

    @Test
    void shouldEndTheSameInTwentyOrdersWithRedelivery() {
        for (int seed = 0; seed < SEEDS / 20; seed++) {
            List<Observed> events = stream(seed).events();
            CashVerdict expected = engine(events);
            for (int order = 0; order < SHUFFLES; order++) {
                List<Observed> again = Shuffles.redelivered(events, 40, order);

                assertThat(engine(Shuffles.permuted(again, seed + 1_000L * order)))
                        .as("seed %d, order %d", seed, order)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void shouldBalanceTheAccountsInEveryCurrency() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Map<String, Long> accounts = engine(stream(seed).events()).accounts();
            for (String currency : List.of("EUR", "USD", "JPY", "KWD", "GBP")) {
                long sum =
                        accounts.entrySet().stream()
                                .filter(one -> one.getKey().endsWith(' ' + currency))
                                .mapToLong(Map.Entry::getValue)
                                .sum();
                assertThat(sum).as("seed %d, %s", seed, currency).isZero();
            }
        }
    }

    /** What the journals took off a customer's account is what its receivables were cleared by. */
    @Test
    void shouldKeepEveryCustomersAccountInEveryCurrencyInTwentyOrders() {
        for (int seed = 0; seed < SEEDS / 20; seed++) {
            List<Observed> events = stream(seed).events();
            for (int order = 0; order < SHUFFLES; order++) {
                List<Observed> again = Shuffles.redelivered(events, 40, order);
                CompanyReceivables company = company();
                Shuffles.permuted(again, seed + 1_000L * order).forEach(company::add);

                assertThat(posted(company.settle().journals()))
                        .as("seed %d, order %d", seed, order)
                        .isEqualTo(cleared(company));
            }
        }
    }

    private static CompanyReceivables company() {
        return new CompanyReceivables(
                "default",
                ReceivablesSettings.DEFAULTS,
                IdentificationSettings.DEFAULTS,
                Autonomy.AUTO,
                SeededExchangeStream.BOOKS);
    }

    /** By account and currency, without what exchange corrects in the company's currency. */
    private static SortedMap<String, Long> posted(List<Journal> journals) {
        SortedMap<String, Long> posted = new TreeMap<>();
        for (Journal journal : journals) {
            for (JournalLine line : journal.lines()) {
                if (line.account().startsWith("receivables:")
                        && !journal.text().contains("exchange: ")) {
                    Money money = line.amount();
                    String account = line.account() + ' ' + money.currency();
                    posted.merge(account, money.minorUnits(), Long::sum);
                }
            }
        }
        posted.values().removeIf(sum -> sum == 0);
        return posted;
    }

    private static SortedMap<String, Long> cleared(CompanyReceivables company) {
        SortedMap<String, Long> cleared = new TreeMap<>();
        company.forEachAccountItem(
                item -> {
                    if (item.kind() != AccountItem.Kind.PAYMENT) {
                        String currency = item.amount().currency();
                        cleared.merge(
                                "receivables:" + item.customerId() + ' ' + currency,
                                item.open().minus(item.amount()).minorUnits(),
                                Long::sum);
                    }
                });
        cleared.values().removeIf(sum -> sum == 0);
        return cleared;
    }

    @Test
    void shouldReachEveryRuleAndOutcomeOfSeveralCurrencies() {
        Set<String> rules = new TreeSet<>();
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        Set<String> accounts = new TreeSet<>();
        boolean decided = false;
        for (int seed = 0; seed < SEEDS; seed++) {
            CashVerdict verdict = oracle(stream(seed).events());
            for (CashMatch match : verdict.matches()) {
                rules.add(match.rule() + ' ' + match.status().wireName());
                decided |= match.rule().equals("decision") && !match.settled().isEmpty();
            }
            verdict.cases().forEach(one -> reasons.add(one.reason()));
            verdict.accounts().keySet().forEach(one -> accounts.add(one.split(" ", -1)[1]));
        }

        assertThat(rules)
                .contains(
                        "exchange-reference confirmed",
                        "exchange-reference proposed",
                        "exchange-remittance confirmed",
                        "exchange-remittance proposed");
        assertThat(reasons).contains(Reason.FX_RATE_MISSING, Reason.CURRENCY_MISMATCH);
        assertThat(accounts)
                .contains(
                        "realised-exchange-gain",
                        "realised-exchange-loss",
                        "currency-position:JPY");
        assertThat(decided).as("a decision across currencies").isTrue();
    }

    private static SeededExchangeStream stream(int seed) {
        return new SeededExchangeStream(seed, 2 + seed % 17, 1 + seed % 13);
    }

    private static CashVerdict engine(List<Observed> events) {
        return CashVerdict.ofEngine(events, SeededExchangeStream.BOOKS);
    }

    private static CashVerdict oracle(List<Observed> events) {
        return CashVerdict.ofOracle(events, SeededExchangeStream.BOOKS);
    }

    private static boolean differ(List<Observed> events) {
        return !engine(events).equals(oracle(events));
    }
}
