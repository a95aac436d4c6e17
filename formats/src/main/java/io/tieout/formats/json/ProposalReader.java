package io.tieout.formats.json;

import io.tieout.core.documents.InvalidFieldException;
import io.tieout.core.documents.MissingFieldException;
import io.tieout.core.documents.OpenBill;
import io.tieout.core.documents.PayingAccount;
import io.tieout.core.money.Money;
import io.tieout.core.payments.FiledProposal;
import io.tieout.core.payments.LeftOut;
import io.tieout.core.payments.NotPaid;
import io.tieout.core.payments.PayReason;
import io.tieout.core.payments.Payable;
import io.tieout.core.payments.PaymentProposal;
import io.tieout.core.payments.ProposalState;
import io.tieout.core.payments.ProposedLine;
import io.tieout.core.payments.ProposedPayment;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The fields of a proposal's file; one for each file. */
final class ProposalReader {

    private String id;
    private String companyId;
    private LocalDate runDate;
    private String state;
    private List<String> makers;
    private String approvedBy;
    private String exportedAs;
    private BigDecimal hurdlePercent;
    private String digest;
    private List<ProposedPayment> payments;
    private List<LeftOut> leftOut;
    private List<PayingAccount> accounts;

    FiledProposal read(byte[] file) {
        try (JsonCursor in = new JsonCursor(file, 0, file.length, true)) {
            in.open();
            for (String name = in.next(); name != null; name = in.next()) {
                field(name, in);
            }
            in.end();
            return filed();
        } catch (RefusedException e) {
            throw new IllegalArgumentException(words(e.field(), e.getMessage()), e);
        } catch (MissingFieldException e) {
            throw new IllegalArgumentException(words(e.field(), e.getMessage()), e);
        } catch (InvalidFieldException e) {
            throw new IllegalArgumentException(words(e.field(), e.getMessage()), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("not valid JSON", e);
        }
    }

    private static String words(String field, String reason) {
        return field.isEmpty() ? reason : field + ": " + reason;
    }

    private void field(String field, JsonCursor in) throws IOException, RefusedException {
        switch (field) {
            case "id" -> id = in.string(id);
            case "companyId" -> companyId = in.string(companyId);
            case "runDate" -> runDate = in.date(runDate);
            case "state" -> state = in.string(state);
            case "makers" -> makers = in.strings(makers);
            case "approvedBy" -> approvedBy = in.string(approvedBy);
            case "exportedAs" -> exportedAs = in.string(exportedAs);
            case "hurdlePercent" -> hurdlePercent = in.decimal(hurdlePercent);
            case "digest" -> digest = in.string(digest);
            case "payments" -> payments = in.list(payments, ProposalReader::payment);
            case "leftOut" -> leftOut = in.list(leftOut, ProposalReader::leftOut);
            case "accounts" -> accounts = in.list(accounts, ProposalReader::account);
            default -> in.skip();
        }
    }

    private FiledProposal filed() throws RefusedException {
        PaymentProposal proposal =
                new PaymentProposal(
                        required("id", id),
                        required("companyId", companyId),
                        required("runDate", runDate),
                        EventReader.orEmpty(payments),
                        EventReader.orEmpty(leftOut),
                        required("state", constant(ProposalState.class, "state", state)),
                        Set.copyOf(EventReader.orEmpty(makers)),
                        orEmpty(approvedBy));
        FiledProposal filed =
                new FiledProposal(
                        proposal,
                        EventReader.orEmpty(accounts),
                        orEmpty(exportedAs),
                        hurdlePercent);
        if (!filed.digest().equals(digest)) {
            throw new RefusedException(
                    "digest", "does not fit: the proposal was changed after it was written");
        }
        return filed;
    }

    private static ProposedPayment payment(JsonCursor in) throws IOException, RefusedException {
        String endToEndId = null;
        String fromAccount = null;
        List<ProposedLine> lines = null;
        for (String name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case "endToEndId" -> endToEndId = in.string(endToEndId);
                case "fromAccount" -> fromAccount = in.string(fromAccount);
                case "lines" -> lines = in.list(lines, ProposalReader::line);
                default -> in.skip();
            }
        }
        if (lines == null || lines.isEmpty()) {
            throw RefusedException.missing("payments.lines");
        }
        return new ProposedPayment(
                required("payments.endToEndId", endToEndId),
                required("payments.fromAccount", fromAccount),
                lines);
    }

    private static ProposedLine line(JsonCursor in) throws IOException, RefusedException {
        String reason = null;
        String amount = null;
        String discount = null;
        BigDecimal earned = null;
        Payable payable = null;
        for (String name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case "reason" -> reason = in.string(reason);
                case "amount" -> amount = in.amount(amount);
                case "discount" -> discount = in.amount(discount);
                case "annualReturnPercent" -> earned = in.decimal(earned);
                case "payable" -> payable = in.object(payable, ProposalReader::payable);
                default -> in.skip();
            }
        }
        String currency = required("payments.lines.payable", payable).open().currency();
        Money taken = Scalars.optionalMoney("discount", discount, currency);
        return new ProposedLine(
                payable,
                Scalars.money("amount", amount, currency),
                taken == null ? Money.zero(currency) : taken,
                required("payments.lines.reason", constant(PayReason.class, "reason", reason)),
                earned);
    }

    private static LeftOut leftOut(JsonCursor in) throws IOException, RefusedException {
        String reason = null;
        Payable payable = null;
        for (String name = in.next(); name != null; name = in.next()) {
            switch (name) {
                case "reason" -> reason = in.string(reason);
                case "payable" -> payable = in.object(payable, ProposalReader::payable);
                default -> in.skip();
            }
        }
        return new LeftOut(
                required("leftOut.payable", payable),
                required("leftOut.reason", constant(NotPaid.class, "reason", reason)));
    }

    private static Payable payable(JsonCursor in) throws IOException, RefusedException {
        return Payable.of((OpenBill) new OpenBillReader().read(in, in.next()));
    }

    private static PayingAccount account(JsonCursor in) throws IOException, RefusedException {
        return (PayingAccount) new PayingAccountReader().read(in, in.next());
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String field, String name)
            throws RefusedException {
        return EventReader.constant(type, field, name);
    }

    private static <T> T required(String field, T value) throws RefusedException {
        if (value == null) {
            throw RefusedException.missing(field);
        }
        return value;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
