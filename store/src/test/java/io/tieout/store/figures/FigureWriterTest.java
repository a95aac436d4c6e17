package io.tieout.store.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.accounts.AccountLine;
import io.tieout.core.accounts.CustomerAccount;
import io.tieout.core.accounts.StatedAccount;
import io.tieout.core.cases.CaseEvent;
import io.tieout.core.cases.CaseEventKind;
import io.tieout.core.cases.CaseStanding;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.InvoiceKind;
import io.tieout.core.documents.OpenBill;
import io.tieout.core.documents.PaymentTerms;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.ReceivableKind;
import io.tieout.core.documents.ReceivableStatus;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.documents.VendorPayment;
import io.tieout.core.documents.VendorPaymentLine;
import io.tieout.core.figures.BusinessFigure;
import io.tieout.core.figures.FigureName;
import io.tieout.core.figures.UnitCosts;
import io.tieout.core.forecast.ForecastUpdate;
import io.tieout.core.forecast.ItemForecast;
import io.tieout.core.ledger.HashChain;
import io.tieout.core.ledger.Journal;
import io.tieout.core.ledger.JournalLine;
import io.tieout.core.money.Money;
import io.tieout.core.receivables.AccountItem;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.MatchStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import io.tieout.store.Samples;
import io.tieout.store.TestServer;
import io.tieout.store.write.StoreWriter;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FigureWriterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
    private static final long MORNING = millis(DAY);
    private static final long NOON = MORNING + TimeUnit.HOURS.toMillis(12);
    private static final long MINUTE = TimeUnit.MINUTES.toMillis(1);

    private static final FigureWriter WRITER =
            new FigureWriter(
                    Map.of(Samples.ACCOUNT, "north"),
                    Optional.of(
                            new UnitCosts("EUR", new BigDecimal("0.005"), new BigDecimal("4.20"))));

    @RegisterExtension static final TestServer SERVER = new TestServer();

    @BeforeEach
    void forget() throws SQLException {
        run(
                "truncate bank_transaction, ledger_entry, receivable, bill, match, match_item,"
                        + " decision, exception_item, exception_former, exception_subject,"
                        + " exception_tally, case_item, case_event, item_forecast,"
                        + " forecast_outcome, customer_account, open_bill, vendor_payment,"
                        + " vendor_payment_line, business_figure");
    }

    @Test
    void shouldSayWhatShareOfTheMatchesNobodyDecidedAndWhatATransactionCost() throws SQLException {
        matches(
                match("M1", MatchStatus.CONFIRMED, "rule"),
                match("M2", MatchStatus.CONFIRMED, "rule"),
                match("M3", MatchStatus.CONFIRMED, "ann"),
                match("M4", MatchStatus.PROPOSED, "rule"));
        decide("D1", DecisionKind.CONFIRM, Samples.ACCOUNT, "B-M3", "L-M3");
        documents(NOON, Samples.bankLine("B-M3", "1.00", "2026-03-20"));
        tell(NOON + MINUTE);

        assertThat(told(FigureName.TOUCHLESS)).containsExactly("north bank  0.6667 of 3");
        // Twice half a cent and one decision for 4.20 are 4.21, for three matches.
        assertThat(told(FigureName.COST_PER_TRANSACTION)).containsExactly("north  EUR 1.4033 of 3");
    }

    @Test
    void shouldTellADayAnewAndNeverByAnOlderTick() throws SQLException {
        matches(match("M1", MatchStatus.CONFIRMED, "rule"));
        tell(NOON + MINUTE);
        matches(match("M2", MatchStatus.CONFIRMED, "ann"));
        tell(NOON + 2 * MINUTE);
        assertThat(told(FigureName.TOUCHLESS)).containsExactly("north bank  0.5000 of 2");

        matches(match("M3", MatchStatus.CONFIRMED, "ann"));
        tell(NOON + MINUTE);
        tell(NOON + 2 * MINUTE);
        assertThat(told(FigureName.TOUCHLESS)).containsExactly("north bank  0.5000 of 2");
    }

    @Test
    void shouldTellTheDaysBeforeOnceADayAndKeepWhatIsOlder() throws SQLException {
        documents(NOON, bill("I-1"));
        tell(NOON + MINUTE);
        assertThat(told(FigureName.INVOICE_MATCH)).containsExactly("north   0.0000 of 1");

        matches(threeWay("I-1", NOON + TimeUnit.DAYS.toMillis(5)));
        tell(NOON + TimeUnit.DAYS.toMillis(5) + MINUTE);
        assertThat(told(FigureName.INVOICE_MATCH)).containsExactly("north   1.0000 of 1");

        run("truncate bill");
        tell(NOON + TimeUnit.DAYS.toMillis(5) + 2 * MINUTE);
        assertThat(told(FigureName.INVOICE_MATCH))
                .as("not told again on the same day")
                .containsExactly("north   1.0000 of 1");
        tell(NOON + TimeUnit.DAYS.toMillis(FigureWriter.DAYS_BEFORE + 1));
        assertThat(told(FigureName.INVOICE_MATCH))
                .as("long ago")
                .containsExactly("north   1.0000 of 1");
    }

    @Test
    void shouldTellTheDayAloneWhereThatIsWanted() throws SQLException {
        documents(NOON, bill("I-1"));
        documents(NOON + TimeUnit.DAYS.toMillis(1), bill("I-2"));
        write(it -> WRITER.writeToday(it, NOON + TimeUnit.DAYS.toMillis(1) + MINUTE));

        assertThat(figures(FigureName.INVOICE_MATCH))
                .extracting(BusinessFigure::day)
                .containsExactly(DAY.plusDays(1));
    }

    @Test
    void shouldCountExceptionsByReasonForTheDocumentsOfTheDay() throws SQLException {
        documents(
                NOON,
                Samples.bankLine("B1", "1.00", "2026-03-20"),
                Samples.entry("L1", "1.00", "2026-03-20", "payment"),
                bill("I-1"),
                receivable("R1", null, "10.00"));
        exception("X1", Reason.UNMATCHED_BANK, "north", NOON);
        exception("X2", Reason.UNMATCHED_BANK, "north", NOON);
        exception("X3", Reason.AMBIGUOUS, "north", NOON);
        exception("X4", Reason.AMBIGUOUS, "north", NOON - TimeUnit.DAYS.toMillis(40));
        tell(NOON + MINUTE);

        assertThat(told(FigureName.EXCEPTIONS))
                .containsExactly(
                        "default all  0.0000 of 1",
                        "north AMBIGUOUS  0.3333 of 3",
                        "north UNMATCHED_BANK  0.6667 of 3",
                        "north all  1.0000 of 3");
        assertThat(told(FigureName.OPEN_EXCEPTIONS))
                .containsExactly("north AMBIGUOUS  2 of 0", "north UNMATCHED_BANK  2 of 0");
    }

    @Test
    void shouldMeasureTimesFromOpeningToEndAndFromReceiptToApproval() throws SQLException {
        for (int i = 1; i <= 20; i++) {
            exception("X" + i, Reason.UNMATCHED_BANK, "north", NOON);
            event("X" + i, 2, CaseEventKind.CLOSED, "north", NOON, NOON + i * MINUTE);
        }
        documents(NOON, bill("I-1"), bill("I-2"));
        matches(threeWay("I-1", NOON + 1_500), threeWay("I-2", NOON + 4_000));
        tell(NOON + 30 * MINUTE);

        assertThat(told(FigureName.TIME_TO_DECISION))
                .containsExactly("north median  600.000 of 20", "north p95  1140.000 of 20");
        assertThat(told(FigureName.CYCLE_TIME))
                .containsExactly("north median  1.500 of 2", "north p95  4.000 of 2");
    }

    @Test
    void shouldMeasureTimesByTheClockToo() throws SQLException, InterruptedException {
        long now = System.currentTimeMillis();
        exception("X1", Reason.UNMATCHED_BANK, "north", 1_000);
        Thread.sleep(20);
        exception("X1", Reason.UNMATCHED_BANK, ExceptionStatus.CLOSED, 2_000);
        tell(System.currentTimeMillis());

        assertThat(figures(FigureName.TIME_TO_DECISION_WALL))
                .hasSize(2)
                .allSatisfy(
                        it -> {
                            assertThat(it.part().longValueExact())
                                    .isBetween(20L, System.currentTimeMillis() - now);
                            assertThat(it.whole()).isEqualByComparingTo("1");
                        });
    }

    @Test
    void shouldTellWhatIsOwedByAgeAndWhatBecameOfDiscounts() throws SQLException {
        // In time and taken, in time and not yet taken, lapsed yesterday, lapsed today, no terms.
        grant(openBill("I-1", "100.00", DAY, 10), NOON - MINUTE);
        grant(openBill("I-2", "200.00", DAY, 10), NOON - MINUTE);
        grant(openBill("I-3", "300.00", DAY.minusDays(12), 10), NOON - 10 * 24 * 60 * MINUTE);
        grant(openBill("I-4", "400.00", DAY.minusDays(50), 10), NOON);
        grant(openBill("I-5", "50.00", DAY.minusDays(100), 0), NOON);
        grant(openBill("I-6", "-20.00", DAY, 0), NOON);
        pay("P1", "I-1", 98_00, 2_00);
        pay("P2", "I-3", 100_00, 0);
        tell(NOON + MINUTE);

        assertThat(told(FigureName.DISCOUNT_CAPTURED)).containsExactly("north  EUR 2.00 of 1");
        assertThat(told(FigureName.DISCOUNT_LOST))
                .containsExactly("north  EUR 6.00 of 1", "north  EUR 8.00 of 1");
        assertThat(told(FigureName.PAYABLES))
                .containsExactly(
                        "north 1-30 EUR 400.00 of 1",
                        "north 61-90 EUR 50.00 of 1",
                        "north notDue EUR 380.00 of 3");
        // 830.00 owed of 980.00 billed in ninety days.
        assertThat(told(FigureName.DAYS_PAYABLE)).containsExactly("north  EUR 76.2 of 98000");
    }

    @Test
    void shouldTellWhatCustomersOweByAgeAndHowManyDaysOfSalesThatIs() throws SQLException {
        documents(
                NOON,
                receivable("R1", "north", "900.00"),
                receivable("R2", "north", "300.00"),
                creditMemo("R3", "100.00"));
        forecast("R1", DAY, DAY.plusDays(3));
        forecast("R2", DAY.minusDays(45), DAY.plusDays(9));
        owe("900.00", "200.00");
        tell(NOON + MINUTE);

        assertThat(told(FigureName.RECEIVABLES))
                .containsExactly(
                        "north 31-60 EUR 10.00 of 1",
                        "north disputed EUR 200.00 of 1",
                        "north notDue EUR 10.00 of 1");
        // 1100.00 owed of 1100.00 billed.
        assertThat(told(FigureName.DAYS_SALES)).containsExactly("north  EUR 90.0 of 110000");
    }

    @Test
    void shouldCompareTheFirstAndTheLastForecastWithThePayment() throws SQLException {
        forecast("R1", DAY, DAY.plusDays(10));
        forecast("R1", DAY, DAY.plusDays(4));
        forecast("R2", DAY, DAY.plusDays(2));
        forecast("R3", DAY, DAY.plusDays(2));
        documents(
                NOON,
                Samples.bankLine("B1", "10.00", DAY.plusDays(5).toString()),
                Samples.bankLine("B2", "10.00", DAY.plusDays(60).toString()));
        matches(cash("M1", List.of("B1"), List.of("R1")), cash("M2", List.of("B2"), List.of("R2")));
        for (String id : List.of("R1", "R2", "R3")) {
            write(
                    it ->
                            StoreWriter.writeItemForecasts(
                                    it, List.of(new ForecastUpdate("north", id, 99, null))));
        }
        tell(System.currentTimeMillis());

        // Paid 5 and 58 days from what was expected first, 1 and 58 from what was expected last;
        // what ended without a payment does not count.
        assertThat(told(FigureName.FORECAST_ERROR))
                .containsExactly("north first  31.5 of 2", "north last  29.5 of 2");
        assertThat(told(FigureName.FORECAST_WITHIN_BAND)).containsExactly("north   0.5000 of 2");
    }

    @Test
    void shouldTellWhatWasStoppedGrantedLetPassAndTakenBack() throws SQLException {
        exception("X1", Reason.DUPLICATE_PAYMENT, "north", NOON);
        exception("X2", Reason.DUPLICATE_PAYMENT, "north", NOON);
        matches(
                match("M1", MatchStatus.CONFIRMED, "rule"),
                match("M2", MatchStatus.REVERSED, "ann"),
                different("M3", "-0.03"),
                different("M4", "0.04"));
        decide("D1", DecisionKind.REJECT, Samples.ACCOUNT, "B-M2", "L-M2");
        grantDiscount("J1", 150);
        tell(NOON + MINUTE);

        assertThat(told(FigureName.DUPLICATES_STOPPED))
                .containsExactly("north DUPLICATE_PAYMENT EUR 25.00 of 2");
        assertThat(told(FigureName.WRONG_MATCHES)).containsExactly("north bank  0.2500 of 4");
        assertThat(told(FigureName.RECONCILIATION_DIFFERENCES))
                .containsExactly("north rounding EUR 0.07 of 2");
        assertThat(told(FigureName.DISCOUNT_GRANTED)).containsExactly("south  EUR 1.50 of 1");
    }

    private static long millis(LocalDate day) {
        return TimeUnit.DAYS.toMillis(day.toEpochDay());
    }

    private static void tell(long atMillis) throws SQLException {
        write(it -> WRITER.write(it, atMillis));
    }

    private static List<String> told(FigureName name) throws SQLException {
        return figures(name).stream()
                .map(
                        it ->
                                it.companyId()
                                        + ' '
                                        + it.label()
                                        + ' '
                                        + it.currency()
                                        + ' '
                                        + it.value()
                                        + " of "
                                        + it.whole())
                .sorted()
                .toList();
    }

    private static List<BusinessFigure> figures(FigureName name) throws SQLException {
        try (Connection connection = SERVER.database().connection()) {
            return FigureReader.between(
                    connection, LocalDate.EPOCH, LocalDate.of(2999, 1, 1), null, List.of(name));
        }
    }

    @FunctionalInterface
    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private static void write(Work work) throws SQLException {
        SERVER.database().transaction(work::on);
    }

    private static void run(String sql) throws SQLException {
        write(
                it -> {
                    try (var statement = it.createStatement()) {
                        statement.execute(sql);
                    }
                });
    }

    private static void documents(long atMillis, CanonicalEvent... documents) throws SQLException {
        write(
                it ->
                        StoreWriter.writeDocuments(
                                it,
                                Arrays.stream(documents)
                                        .map(one -> Samples.observed(one, atMillis))
                                        .toList()));
    }

    private static void matches(Match... matches) throws SQLException {
        write(it -> StoreWriter.writeMatches(it, List.of(matches)));
    }

    private static Match match(String id, MatchStatus status, String by) {
        return match(id, MatchKind.BANK, status, by, "0.00", Samples.ACCOUNT, NOON);
    }

    private static Match different(String id, String difference) {
        return match(
                id,
                MatchKind.BANK,
                MatchStatus.CONFIRMED,
                "rule",
                difference,
                Samples.ACCOUNT,
                NOON);
    }

    private static Match match(
            String id,
            MatchKind kind,
            MatchStatus status,
            String by,
            String difference,
            String account,
            long atMillis) {
        return new Match(
                id,
                kind,
                "reference",
                1,
                status,
                account,
                1,
                List.of("B-" + id),
                List.of("L-" + id),
                List.of(),
                Samples.eur(difference),
                "0.00".equals(difference) ? "" : "rounding",
                List.of(),
                by,
                atMillis);
    }

    private static Match threeWay(String bill, long atMillis) {
        return new Match(
                "W-" + bill,
                MatchKind.THREE_WAY,
                "order",
                1,
                MatchStatus.CONFIRMED,
                "north",
                1,
                List.of(bill),
                List.of(),
                List.of(),
                Samples.eur("0.00"),
                "",
                List.of(),
                "rule",
                atMillis);
    }

    private static Match cash(String id, List<String> left, List<String> right) {
        return new Match(
                id,
                MatchKind.CASH,
                "number",
                1,
                MatchStatus.CONFIRMED,
                Samples.ACCOUNT,
                1,
                left,
                right,
                List.of(),
                Samples.eur("0.00"),
                "",
                List.of(),
                "rule",
                NOON);
    }

    private static void decide(
            String id, DecisionKind kind, String account, String left, String right)
            throws SQLException {
        documents(
                NOON,
                new DecisionEvent(
                        id,
                        kind,
                        account,
                        "EUR",
                        List.of(left),
                        List.of(right),
                        List.of(),
                        "ann",
                        Instant.ofEpochMilli(NOON),
                        "because"));
    }

    private static void exception(String id, Reason reason, String company, long openedAt)
            throws SQLException {
        exception(id, reason, ExceptionStatus.OPEN, openedAt);
        event(id, 1, CaseEventKind.OPENED, company, openedAt, openedAt);
    }

    private static void exception(String id, Reason reason, ExceptionStatus status, long openedAt)
            throws SQLException {
        write(
                it ->
                        StoreWriter.writeExceptions(
                                it,
                                List.of(
                                        new ExceptionItem(
                                                id,
                                                "bank",
                                                reason,
                                                Severity.MEDIUM,
                                                Samples.ACCOUNT,
                                                List.of("B-" + id),
                                                Samples.eur("-12.50"),
                                                openedAt,
                                                status,
                                                "",
                                                List.of()))));
    }

    private static void event(
            String id, int sequence, CaseEventKind kind, String company, long born, long at)
            throws SQLException {
        write(
                it ->
                        StoreWriter.writeCaseEvents(
                                it,
                                List.of(
                                        new CaseEvent(
                                                id,
                                                company,
                                                born,
                                                sequence,
                                                kind,
                                                at,
                                                "",
                                                "",
                                                "",
                                                new CaseStanding(
                                                        kind != CaseEventKind.CLOSED,
                                                        "bank",
                                                        "",
                                                        "",
                                                        "",
                                                        0,
                                                        at,
                                                        "",
                                                        "")))));
    }

    private static VendorInvoice bill(String id) {
        return new VendorInvoice(
                id,
                "north",
                new VendorInvoice.Issuer("V1", "Muster AG", null, null),
                "N-" + id,
                null,
                InvoiceKind.INVOICE,
                DAY,
                null,
                null,
                List.of(),
                Samples.eur("119.00"),
                Samples.eur("100.00"),
                Samples.eur("19.00"),
                null,
                List.of(),
                "",
                null);
    }

    private static Receivable receivable(String id, String company, String amount) {
        return receivable(id, company, amount, ReceivableKind.INVOICE);
    }

    private static Receivable creditMemo(String id, String amount) {
        return receivable(id, "north", amount, ReceivableKind.CREDIT_MEMO);
    }

    private static Receivable receivable(
            String id, String company, String amount, ReceivableKind kind) {
        return new Receivable(
                id,
                company,
                "C1",
                null,
                "N-" + id,
                kind,
                DAY,
                DAY.plusDays(30),
                Samples.eur(amount),
                null,
                null,
                List.of(),
                List.of(),
                "",
                ReceivableStatus.OPEN);
    }

    private static OpenBill openBill(String id, String amount, LocalDate issued, int discountDays) {
        return new OpenBill(
                id,
                "north",
                "N-" + id,
                "V1",
                null,
                "",
                Samples.eur(amount),
                issued,
                issued.plusDays(30),
                discountDays == 0 ? null : new PaymentTerms(new BigDecimal("2"), discountDays, 30),
                "");
    }

    private static void grant(OpenBill bill, long atMillis) throws SQLException {
        write(it -> StoreWriter.writeOpenBills(it, List.of(Samples.observed(bill, atMillis))));
    }

    private static void pay(String id, String bill, long amount, long discount)
            throws SQLException {
        Money paid = new Money(amount, "EUR");
        documents(
                NOON,
                new VendorPayment(
                        id,
                        "north",
                        Samples.ACCOUNT,
                        "V1",
                        null,
                        DAY,
                        paid,
                        "ben",
                        List.of(
                                new VendorPaymentLine(
                                        bill, "N-" + bill, paid, new Money(discount, "EUR")))));
    }

    private static void forecast(String id, LocalDate due, LocalDate expected) throws SQLException {
        ItemForecast forecast =
                new ItemForecast(
                        "north",
                        id,
                        "C1",
                        (int) DAY.toEpochDay(),
                        Samples.eur("10.00"),
                        (int) due.toEpochDay(),
                        (int) expected.toEpochDay(),
                        (int) DAY.plusDays(1).toEpochDay(),
                        (int) DAY.plusDays(40).toEpochDay(),
                        "customer",
                        1);
        write(
                it ->
                        StoreWriter.writeItemForecasts(
                                it, List.of(new ForecastUpdate("north", id, 1, forecast))));
    }

    private static void owe(String owed, String disputed) throws SQLException {
        List<AccountLine> lines = List.of(line("R1", owed, false), line("R2", disputed, true));
        write(
                it ->
                        StoreWriter.writeCustomerAccounts(
                                it,
                                List.of(
                                        new StatedAccount(
                                                new CustomerAccount(
                                                        "north", "C1", "EUR", DAY, lines),
                                                1))));
    }

    private static AccountLine line(String id, String open, boolean disputed) {
        Money amount = Samples.eur(open);
        return new AccountLine(
                AccountItem.Kind.INVOICE, id, "N-" + id, "", DAY, DAY, amount, amount, 0, disputed);
    }

    private static void grantDiscount(String id, long minorUnits) throws SQLException {
        Journal journal =
                new Journal(
                        id,
                        "south",
                        DAY,
                        "",
                        "M9",
                        "rule",
                        NOON,
                        List.of(
                                new JournalLine(
                                        "cash-discounts", new Money(minorUnits, "EUR"), null),
                                new JournalLine(
                                        "receivables:C1", new Money(-minorUnits, "EUR"), null)));
        write(
                it ->
                        StoreWriter.writeJournals(
                                it,
                                List.of(new HashChain().append(journal, 0, HashChain.GENESIS))));
    }
}
