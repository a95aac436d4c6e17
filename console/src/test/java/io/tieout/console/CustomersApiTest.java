package io.tieout.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.core.accounts.CustomerAccount;
import io.tieout.core.forecast.ForecastUpdate;
import io.tieout.core.forecast.ItemForecast;
import io.tieout.core.money.Money;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.statements.StatementReconciliation;
import io.tieout.store.write.StoreWriter;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Customers' accounts as the console tells them. */
class CustomersApiTest {

    private static final CustomerBooks HARBOUR = new CustomerBooks("acme", "C-71", "Harbour Ltd");
    private static final CustomerBooks OTHERS = new CustomerBooks("bolt", "C-71", "Hartwell");
    private static final CustomerBooks HIDDEN = new CustomerBooks("bolt", "C-9", "Kestrel plc");
    private static final CustomerBooks SETTLED = new CustomerBooks("acme", "C-8", "Meridian");

    @RegisterExtension
    static final TestConsole CONSOLE = new TestConsole(it -> it.withPrints(new Prints()));

    /** Prints of which one sees what they were made of. */
    private static final class Prints implements StatementPrints {

        @Override
        public Optional<byte[]> print(StatementReconciliation statement, String format) {
            return Optional.empty();
        }

        @Override
        public Optional<byte[]> print(List<CustomerAccount> accounts, String name, String format) {
            return format.equals("json")
                    ? Optional.of((name + accounts.size()).getBytes(UTF_8))
                    : Optional.empty();
        }
    }

    @BeforeAll
    static void write() throws SQLException {
        CONSOLE.database()
                .transaction(
                        c -> {
                            HARBOUR.write(c);
                            OTHERS.write(c);
                            HIDDEN.write(c);
                            SETTLED.writeSettled(c);
                            String disputed = HARBOUR.id("disputed");
                            StoreWriter.writeExceptions(
                                    c,
                                    List.of(
                                            about("X-7", Books.ACME_ACCOUNT, disputed),
                                            about("X-8", Books.BOLT_ACCOUNT, disputed)));
                            StoreWriter.writeItemForecasts(
                                    c,
                                    List.of(
                                            forecast("acme", HARBOUR.id("late"), 20_540),
                                            forecast("bolt", HARBOUR.id("late"), 20_600)));
                        });
    }

    private static ExceptionItem about(String id, String account, String document) {
        return Books.exception(id, "receivables", account, document, "none", 25_000);
    }

    private static ForecastUpdate forecast(String company, String id, int day) {
        Money open = new Money(60_00, "EUR");
        ItemForecast forecast =
                new ItemForecast(
                        company, id, "C-71", 20_532, open, 20_513, day, day, day, "customer", 3);
        return new ForecastUpdate(company, id, 1, forecast);
    }

    @Test
    void shouldGoThroughCustomersPageByPage() {
        Browser carl = CONSOLE.signedIn("carl");
        List<String> seen = new ArrayList<>();
        JsonNode page = carl.get("customers?limit=1").json();
        while (page.path("hasMore").asBoolean()) {
            seen.add(name(page.path("data").path(0)));
            page = carl.get("customers?limit=1&cursor=" + page.path("nextCursor").asText()).json();
        }
        seen.add(name(page.path("data").path(0)));

        assertThat(seen).containsExactly("acme C-71", "bolt C-71", "bolt C-9");
    }

    @Test
    void shouldSayWhatIsOwedInEachCurrency() {
        JsonNode row = CONSOLE.signedIn("carl").get("customers?companyId=acme").json();
        JsonNode accounts = row.path("data").path(0).path("accounts");

        assertThat(row.path("data").path(0).path("name").asText()).isEqualTo("Harbour Ltd");
        assertThat(accounts).hasSize(2);
        assertThat(amount(accounts.path(0), "debts")).isEqualByComparingTo("310");
        assertThat(amount(accounts.path(0), "disputed")).isEqualByComparingTo("250");
        assertThat(amount(accounts.path(0), "overdue")).isEqualByComparingTo("60");
        assertThat(accounts.path(0).path("openItems").asInt()).isEqualTo(4);
        assertThat(accounts.path(0).has("lines")).isFalse();
        assertThat(accounts.path(1).path("balance").path("currency").asText()).isEqualTo("USD");
        assertThat(amount(accounts.path(1), "balance")).isEqualByComparingTo("-5");
    }

    @Test
    void shouldFindCustomersByWordsAndNumbers() {
        Browser carl = CONSOLE.signedIn("carl");

        assertThat(names(carl, "q=harb+LTD")).containsExactly("acme C-71");
        assertThat(names(carl, "q=c-9")).containsExactly("bolt C-9");
        assertThat(names(carl, "q=inv-C-9-late")).containsExactly("bolt C-9");
        assertThat(names(carl, "q=harbour+kestrel")).isEmpty();
        assertThat(names(carl, "q=%25")).isEmpty();
        assertThat(names(carl, "companyId=acme&settled=true"))
                .containsExactly("acme C-71", "acme C-8");
        assertThat(names(carl, "companyId=nobody")).isEmpty();
    }

    @Test
    void shouldListOpenItemsWhoseSumsConserve() {
        JsonNode one = CONSOLE.signedIn("ann").get("customers/C-71").json();

        for (JsonNode account : one.path("accounts")) {
            BigDecimal open = BigDecimal.ZERO;
            BigDecimal debts = BigDecimal.ZERO;
            for (JsonNode line : account.path("lines")) {
                open = open.add(amount(line, "open"));
                boolean debt = line.path("kind").asText().equals("invoice");
                debts = debts.add(debt ? amount(line, "open") : BigDecimal.ZERO);
            }
            BigDecimal ages = amount(account, "disputed");
            for (JsonNode age : account.path("ageing")) {
                ages = ages.add(new BigDecimal(age.path("amount").asText()));
            }
            assertThat(open).isEqualByComparingTo(amount(account, "balance"));
            assertThat(ages).isEqualByComparingTo(debts).isEqualTo(amount(account, "debts"));
            assertThat(
                            amount(account, "debts")
                                    .subtract(amount(account, "credits"))
                                    .subtract(amount(account, "unapplied")))
                    .isEqualTo(amount(account, "balance"));
        }
        assertThat(one.path("accounts").findValuesAsText("kind"))
                .containsExactly("invoice", "invoice", "creditMemo", "payment", "payment");
    }

    @Test
    void shouldTellAgesForecastsAndOnesOwnExceptionsOfItems() {
        JsonNode lines =
                CONSOLE.signedIn("ann")
                        .get("customers/C-71")
                        .json()
                        .path("accounts")
                        .path(0)
                        .path("lines");

        assertThat(lines.path(0).path("daysPastDue").asInt()).isEqualTo(19);
        assertThat(lines.path(0).path("expectedDate").asText()).isEqualTo("2026-03-28");
        assertThat(lines.path(1).path("disputed").asBoolean()).isTrue();
        assertThat(lines.path(1).path("daysPastDue").asInt()).isEqualTo(-21);
        assertThat(lines.path(1).path("exceptions").findValuesAsText("id")).containsExactly("X-7");
        assertThat(lines.path(2).has("daysPastDue")).isFalse();
    }

    @Test
    void shouldShowCustomersOfOnesCompaniesOnly() {
        Browser ann = CONSOLE.signedIn("ann");

        assertThat(names(ann, "")).containsExactly("acme C-71");
        assertThat(names(ann, "companyId=bolt")).isEmpty();
        assertThat(names(ann, "q=kestrel")).isEmpty();
        for (String path :
                List.of(
                        "C-9",
                        "C-71?companyId=bolt",
                        "C-9/print?format=json",
                        "C-71/print?format=json&companyId=bolt",
                        "unknown")) {
            assertThat(ann.get("customers/" + path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void shouldAskForTheCompanyWhenSeveralHaveTheCustomer() {
        Browser carl = CONSOLE.signedIn("carl");

        assertThat(carl.get("customers/C-71").status()).isEqualTo(400);
        assertThat(carl.get("customers/C-71?companyId=bolt").json().path("name").asText())
                .isEqualTo("Hartwell");
    }

    @Test
    void shouldPrintAnAccount() {
        Browser carl = CONSOLE.signedIn("carl");
        Browser.Answer answer = carl.get("customers/C-9/print?format=json");

        assertThat(answer.text()).isEqualTo("Kestrel plc2");
        assertThat(answer.header("Content-Disposition")).contains("account-C-9.json");
        assertThat(carl.get("customers/C-9/print?format=doc").status()).isEqualTo(404);
        assertThat(carl.get("customers/C-9/print").status()).isEqualTo(400);
    }

    @Test
    void shouldRefuseCursorsThatItDidNotMake() {
        Browser carl = CONSOLE.signedIn("carl");
        String other = carl.get("party-statements?limit=1").json().path("nextCursor").asText();

        assertThat(other).isNotEmpty();
        assertThat(carl.get("customers?cursor=" + other).status()).isEqualTo(400);
        assertThat(carl.get("customers?cursor=nonsense").status()).isEqualTo(400);
    }

    private static List<String> names(Browser browser, String query) {
        List<String> names = new ArrayList<>();
        browser.get("customers?" + query).json().path("data").forEach(it -> names.add(name(it)));
        return names;
    }

    private static String name(JsonNode customer) {
        return customer.path("companyId").asText() + " " + customer.path("id").asText();
    }

    private static BigDecimal amount(JsonNode of, String name) {
        return new BigDecimal(of.path(name).path("amount").asText());
    }
}
