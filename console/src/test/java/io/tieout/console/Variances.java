package io.tieout.console;

import io.tieout.core.money.Money;
import io.tieout.core.results.Evidence;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.ExceptionStatus;
import io.tieout.core.results.Reason;
import io.tieout.core.results.Severity;
import io.tieout.core.results.Suggestion;
import java.util.List;

/** What the engine says of a bill whose price is off: before a person lets it pass, and after. */
public final class Variances {

    public static final String PRICE = "PRICE_VARIANCE/1";

    private Variances() {}

    /** A hold that may be released. */
    public static ExceptionItem open(String id, String company, String bill) {
        return of(id, company, bill, ExceptionStatus.OPEN);
    }

    /** The same hold when it no longer applies. */
    public static ExceptionItem gone(String id, String company, String bill) {
        return of(id, company, bill, ExceptionStatus.CLOSED);
    }

    private static ExceptionItem of(
            String id, String company, String bill, ExceptionStatus status) {
        return new ExceptionItem(
                id,
                "payables",
                Reason.PRICE_VARIANCE,
                Severity.MEDIUM,
                company,
                List.of(bill),
                new Money(50_00, "EUR"),
                opened(status == ExceptionStatus.OPEN ? 0 : 1),
                status,
                "Line 1: a price of 25 against 20.",
                List.of(
                        new Suggestion(
                                List.of("PO-1"),
                                "price",
                                0,
                                List.of(
                                        new Evidence("price", "25", "20", false),
                                        new Evidence(Evidence.TOLERANCE, "5", "2 %", false))),
                        new Suggestion(List.of(PRICE), "release", 0, List.of())));
    }

    /** What waits for a second person. */
    public static ExceptionItem released(String id, String company, String bill, String by) {
        return approval(id, company, bill, by, ExceptionStatus.OPEN);
    }

    /** What a second person signed. */
    public static ExceptionItem signed(String id, String company, String bill, String by) {
        return approval(id, company, bill, by, ExceptionStatus.CLOSED);
    }

    private static ExceptionItem approval(
            String id, String company, String bill, String by, ExceptionStatus status) {
        return new ExceptionItem(
                id,
                "approvals",
                Reason.APPROVAL_REQUIRED,
                Severity.MEDIUM,
                company,
                List.of(bill),
                new Money(250_00, "EUR"),
                opened(status == ExceptionStatus.OPEN ? 0 : 1),
                status,
                "Released by " + by + ", needs a second person.",
                List.of(),
                List.of(new Evidence("released " + PRICE, by, "50.00 EUR on 2026-03-20", true)));
    }

    private static long opened(long later) {
        return 1_774_000_000_000L + later;
    }
}
