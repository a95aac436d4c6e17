package io.tieout.jobs.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.approvals.ApprovalRule;
import io.tieout.core.approvals.ApprovalSettings;
import io.tieout.core.bank.Autonomy;
import io.tieout.core.bank.BankSettings;
import io.tieout.core.bank.PairHistorySettings;
import io.tieout.core.figures.UnitCosts;
import io.tieout.core.payables.PayablesPolicies;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

    @TempDir private Path home;

    @Test
    void shouldTakeDefaultsForWhatAFileDoesNotSay() throws IOException {
        assertThat(read("")).isEqualTo(Settings.defaults(home));
        assertThat(read("parallelism: 4").bank()).isEqualTo(BankSettings.DEFAULTS);
    }

    @Test
    void shouldReadEverything() throws IOException {
        Settings settings =
                read(
                        """
                        dataFolder: state
                        inputFolder: /srv/inbox
                        database:
                          url: jdbc:postgresql://127.0.0.1:5432/tieout
                          user: tieout
                          password: ${TIEOUT_TEST_PASSWORD}
                        parallelism: 4
                        settle: {tick: 500ms, certain: 5s, inferred: 4h}
                        autonomy: suggest
                        companies: {DE02100100100006820101: acme}
                        companyCurrencies: {acme: EUR}
                        bank:
                          latestLag: 12
                          fee: {lowerPercent: 3}
                          pairHistory: {confirmations: 5}
                        webPort: 9081
                        treasury:
                          unitCosts: {currency: EUR, automatic: 0.005, byHand: 4.20}
                        """);

        assertThat(settings.unitCosts())
                .contains(new UnitCosts("EUR", new BigDecimal("0.005"), new BigDecimal("4.20")));
        assertThat(settings.dataFolder()).isEqualTo(home.resolve("state"));
        assertThat(settings.logFolder()).isEqualTo(home.resolve("state/log"));
        assertThat(settings.inputFolder()).isEqualTo(Path.of("/srv/inbox"));
        assertThat(settings.database().orElseThrow().password()).isEqualTo("secret");
        assertThat(settings.settle().tick()).isEqualTo(Duration.ofMillis(500));
        assertThat(settings.settle().inferred()).isEqualTo(Duration.ofHours(4));
        assertThat(settings.autonomy()).isEqualTo(Autonomy.SUGGEST);
        assertThat(settings.companies()).containsEntry("DE02100100100006820101", "acme");
        assertThat(settings.companyCurrencies()).containsEntry("acme", "EUR");
        assertThat(settings.bank().latestLag()).isEqualTo(12);
        assertThat(settings.bank().earliestLag()).isEqualTo(BankSettings.DEFAULTS.earliestLag());
        assertThat(settings.bank().fee().lowerPercent()).isEqualByComparingTo(new BigDecimal(3));
        assertThat(settings.bank().pairHistory()).isEqualTo(new PairHistorySettings(5, 90));
        assertThat(settings.bank().fee().lowerAbsolute())
                .isEqualTo(BankSettings.DEFAULTS.fee().lowerAbsolute());
        assertThat(settings.webPort()).isEqualTo(9_081);
    }

    @Test
    void shouldTakeTokensOfAnIssuerWhenTheConsoleNamesOne() throws IOException {
        ConsoleConfiguration given =
                read("""
                                console:
                                  port: 9080
                                  oidc: {issuer: https://login.example.com, audience: tieout}
                                """)
                        .console();

        assertThat(given.enabled()).isTrue();
        assertThat(given.host()).isEqualTo("127.0.0.1");
        assertThat(given.port()).hasValue(9_080);
        assertThat(given.issuer().orElseThrow().audience()).isEqualTo("tieout");
        assertThat(read("").console()).isEqualTo(ConsoleConfiguration.DEFAULTS);
    }

    @Test
    void shouldRouteByTheDefaultMatrixWhereThereAreRolesAndNoRules() throws IOException {
        ApprovalSettings approvals =
                read("payables: {approvals: {roles: {manager: [Mia]}}}")
                        .payables()
                        .policies()
                        .approvals();

        assertThat(approvals.enabled()).isTrue();
        assertThat(approvals.roles()).containsEntry("manager", Set.of("mia"));
        assertThat(approvals.budgetRole()).isEqualTo("controller");
        assertThat(approvals.rules())
                .extracting(ApprovalRule::name)
                .startsWith("small", "medium", "large", "new-vendor", "watch-list");
        assertThat(read("").payables().policies()).isEqualTo(PayablesPolicies.NONE);
    }

    @Test
    void shouldOverrideTheRulesOfCashApplication() throws IOException {
        CashSettings cash =
                read("""
                                receivables:
                                  accountsWithoutCashBook: [DE02100100100006820101]
                                  rules:
                                    discountGraceDays: 5
                                    tolerance: {lowerAbsolute: 25.00}
                                    writeOffAloneUpTo: {EUR: 2.00}
                                  identification: {nameAgrees: 0.95}
                                """)
                        .receivables();

        assertThat(cash.accountsWithoutCashBook()).containsExactly("DE02100100100006820101");
        assertThat(cash.rules().discountGraceDays()).isEqualTo(5);
        assertThat(cash.rules().tolerance().lowerAbsolute()).isEqualByComparingTo("25.00");
        assertThat(cash.rules().tolerance().upperAbsolute())
                .isEqualTo(CashSettings.DEFAULTS.rules().tolerance().upperAbsolute());
        assertThat(cash.rules().maxPool()).isEqualTo(CashSettings.DEFAULTS.rules().maxPool());
        assertThat(cash.rules().writeOffAloneUpTo())
                .containsExactly(Map.entry("EUR", new BigDecimal("2.00")));
        assertThat(cash.identification().nameAgrees()).isEqualTo(0.95);
        assertThat(read("parallelism: 4").receivables()).isEqualTo(CashSettings.DEFAULTS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    treasury: {unitCosts: {currency: EUX}} | currency is no known currency: 'EUX'
                    treasury: {unitCosts: {currency: EUR, automatic: 1}} | unitCosts needs 'currency'
                    treasury: {unitCosts: {currency: EUR, automatic: -1, byHand: 2}} | below zero
                    companyCurrencies: {a: EUX} | companyCurrencies.a is no known currency: 'EUX'
                    databse: {}              | unknown key 'databse'; known are autonomy, bank
                    settle: {tik: 1s}        | unknown key 'settle.tik'; known are certain, inferred
                    bank: {lag: 1}           | unknown key 'bank.lag'; known are
                    bank: {fee: {most: 1}}   | unknown key 'bank.fee.most'; known are lowerAbs
                    receivables: {rules: {certainMillis: 1}} | certainMillis stands under settle
                    receivables: {rules: {grace: 1}} | unknown key 'receivables.rules.grace'
                    receivables: {rule: 1}   | unknown key 'receivables.rule'; known are account
                    bank: {fee: 3}           | bank.fee must have keys of its own
                    bank: {latestLag: soon}  | latestLag cannot be 'soon'
                    parallelism: many        | parallelism cannot be 'many'
                    console: {port: 0}       | console.port must be 1 to 65535
                    console: {oidc: {issuer: x}} | an issuer is a URL
                    payables: {coding: {rules: [{name: a, when: 'line.nett > 1', account: x}]}} | payables.coding.rules.a.when, line 1, column 1: undeclared reference
                    payables: {coding: {rules: [{name: a, when: 'true'}]}} | payables.coding.rules.a.account is missing
                    payables: {coding: {autoConfidence: 2}} | payables.coding: autoConfidence must be
                    payables: {approvals: {rules: [{name: a, when: 'bill.gross'}]}} | payables.approvals.rules.a.when, line 1, column 5: expected type 'bool'
                    payables: {approvals: {delegations: [{person: a, deputy: b, from: soon}]}} | payables.approvals.delegations.from: 'soon' is not a day
                    payables: {approvals: {escalateAfterDays: 0}} | payables.approvals: escalateAfterDays must be
                    payables: {accruals: {monthly: true, afterDays: -1}} | payables.accruals.afterDays must be 0 to 366, not -1
                    payables: {accruals: {periodEnds: [2026-02-30]}} | payables.accruals.periodEnds: '2026-02-30' is not a day
                    parallelism: 0           | parallelism must be 1 to 128, not 0
                    autonomy: FULL           | autonomy cannot be 'FULL'; allowed are [SHADOW
                    settle: {certain: 1 day} | settle.certain '1 day' is no duration
                    settle: {certain: 1d}    | not be negative nor longer than settle.inferred
                    database: {embedded: no} | needs either 'embedded: true' or 'url'
                    database: {url: 'x:y', user: u} | not a PostgreSQL JDBC URL
                    webPort: 1{dup}webPort: 2 | Duplicate
                    [1, 2]                   | tieout.yaml
                    'a: b: c'                | tieout.yaml
                    """)
    void shouldRefuseAndSayWhatWouldBeRight(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml.replace("{dup}", "\n")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("tieout.yaml: ")
                .hasMessageContaining(message);
    }

    @Test
    void shouldRefuseASecretThatIsNotInTheEnvironment() {
        String yaml =
                """
                database: {url: 'jdbc:postgresql://127.0.0.1/x', user: u, password: '${NOT_SET}'}
                """;

        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("NOT_SET, which is not set");
    }

    private Settings read(String yaml) throws IOException {
        Path file = Files.writeString(home.resolve("tieout.yaml"), yaml);
        return SettingsReader.read(file, home, Map.of("TIEOUT_TEST_PASSWORD", "secret"));
    }
}
