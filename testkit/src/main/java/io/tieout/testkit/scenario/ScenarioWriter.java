package io.tieout.testkit.scenario;

import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.BookingStatus;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.Customer;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.DecisionKind;
import io.tieout.core.documents.FxRate;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.Observed;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.Reference;
import io.tieout.core.documents.Remittance;
import io.tieout.core.money.Money;
import io.tieout.core.results.Allocation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Writes events as a scenario file states them, so that a failing case can be read and kept. Read
 * again they are equal events, as long as they were observed at or after {@link Scenario#BASE}.
 */
public final class ScenarioWriter {

    private final StringBuilder text = new StringBuilder();
    private String account = "";

    private ScenarioWriter() {}

    public static String write(String name, List<Observed> events) {
        ScenarioWriter writer = new ScenarioWriter();
        writer.text.append("scenario: ").append(name).append('\n');
        events.forEach(writer::append);
        return writer.text.toString();
    }

    private void append(Observed observed) {
        CanonicalEvent event = observed.event();
        if (event instanceof BankTransaction line) {
            account(line.accountId(), line.amount().currency());
            appendBank(line);
        } else if (event instanceof LedgerEntry entry) {
            account(entry.accountId(), entry.amount().currency());
            appendLedger(entry);
        } else if (event instanceof BankStatement statement) {
            account(statement.accountId(), statement.closingBalance().currency());
            appendStatement(statement);
        } else if (event instanceof Customer customer) {
            text.append(CashWriter.customer(customer));
        } else if (event instanceof Receivable receivable) {
            text.append(CashWriter.receivable(receivable));
        } else if (event instanceof Remittance remittance) {
            text.append(CashWriter.remittance(remittance));
        } else if (event instanceof FxRate rate) {
            text.append(CashWriter.rate(rate));
        } else if (event instanceof DecisionEvent decision) {
            account(decision.accountId(), decision.currency());
            appendDecision(decision);
        }
        attribute("at", offset(Instant.ofEpochMilli(observed.observedAtMillis())));
        text.append('\n');
    }

    private void account(String accountId, String currency) {
        String statement = "account: " + accountId + " " + currency + "\n";
        if (!statement.equals(account)) {
            account = statement;
            text.append(statement);
        }
    }

    private void appendBank(BankTransaction line) {
        words("bank", line.id(), line.bookingDate().toString(), plain(line.amount()));
        if (line.returned()) {
            words(" returned");
        }
        if (line.booking() != BookingStatus.BOOKED) {
            words(" " + line.booking().name().toLowerCase(Locale.ROOT));
        }
        references(line.references());
        attribute("party", line.counterpartyName());
        attribute("iban", line.counterpartyAccount());
        attribute("value", line.valueDate() == null ? null : line.valueDate().toString());
        attribute("code", line.transactionCode());
        attribute("method", line.paymentMethod());
        attribute("statement", line.statementId());
        attribute("line", line.line() == 0 ? null : Integer.toString(line.line()));
        attribute("text", line.text());
    }

    private void appendLedger(LedgerEntry entry) {
        words("ledger", entry.id(), entry.postingDate().toString(), plain(entry.amount()));
        references(entry.references());
        attribute("party", entry.counterpartyName());
        attribute("iban", entry.counterpartyAccount());
        attribute("kind", entry.kind());
        attribute("text", entry.text());
    }

    private void appendStatement(BankStatement statement) {
        words(
                "statement",
                statement.id(),
                statement.fromDate().toString(),
                statement.toDate().toString());
        attribute("opening", plain(statement.openingBalance()));
        attribute("closing", plain(statement.closingBalance()));
        attribute("sequence", Long.toString(statement.sequence()));
    }

    private void appendDecision(DecisionEvent decision) {
        words(
                "decision",
                decision.kind() == DecisionKind.WRITE_OFF
                        ? "writeOff"
                        : decision.kind().name().toLowerCase(Locale.ROOT),
                String.join(" ", decision.leftIds()),
                "=",
                String.join(" ", decision.rightIds()),
                "by",
                decision.decidedBy());
        attribute("id", decision.id());
        attribute("decided", offset(decision.decidedAt()));
        attribute("reason", decision.reason());
        attribute(
                "parts",
                String.join(
                        ", ",
                        decision.allocations().stream()
                                .map(it -> part(it, decision.currency()))
                                .toList()));
    }

    private String part(Allocation part, String currency) {
        boolean other = part.cleared() == null && !part.amount().currency().equals(currency);
        return part.leftId()
                + " "
                + part.rightId()
                + " "
                + plain(part.amount())
                + (other ? " " + part.amount().currency() : "")
                + (part.cleared() == null
                        ? ""
                        : " " + plain(part.cleared()) + " " + part.cleared().currency());
    }

    private void references(List<Reference> references) {
        for (Reference reference : references) {
            attribute(reference.type().wireName(), reference.value());
        }
    }

    private void words(String... words) {
        text.append(String.join(" ", words));
    }

    private void attribute(String key, String value) {
        text.append(written(key, value));
    }

    /** The attribute behind a blank; nothing if it has no value. */
    static String written(String key, String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        boolean bare = value.matches("[\\w+.:/-]+");
        String quoted = '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        return " " + key + "=" + (bare ? value : quoted);
    }

    private static String plain(Money money) {
        return money.toPlainString();
    }

    private static String offset(Instant instant) {
        return "+" + Duration.between(Scenario.BASE, instant).toMillis() + "ms";
    }
}
