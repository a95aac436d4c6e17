package io.tieout.console.payments;

import io.tieout.console.identity.Permission;
import io.tieout.console.identity.User;
import io.tieout.console.reads.Reading;
import io.tieout.console.views.MoneyView;
import io.tieout.core.documents.PayingAccount;
import io.tieout.core.money.Money;
import io.tieout.core.payments.BankOrder;
import io.tieout.core.payments.FiledProposal;
import io.tieout.core.payments.LeftOut;
import io.tieout.core.payments.NotPaid;
import io.tieout.core.payments.Payable;
import io.tieout.core.payments.PaymentProposal;
import io.tieout.core.payments.PaymentRun;
import io.tieout.core.payments.ProposalState;
import io.tieout.core.payments.ProposedLine;
import io.tieout.core.payments.ProposedPayment;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchStatus;
import io.tieout.store.read.Results;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Proposals as the screens show them. */
record PaymentPages(Reading reading, ProposalShelf shelf) {

    private static final Set<NotPaid> NEVER =
            Set.of(NotPaid.HELD, NotPaid.VENDOR_STOPPED, NotPaid.NO_CREDITOR_ACCOUNT);

    PaymentViews.Row row(ProposalShelf.Kept kept) throws SQLException {
        if (kept.filed() == null) {
            return new PaymentViews.Row(
                    kept.name(),
                    null,
                    null,
                    null,
                    "unreadable",
                    kept.complaint(),
                    List.of(),
                    null,
                    null,
                    0,
                    0,
                    List.of(),
                    0,
                    null);
        }
        return row(kept.name(), kept.filed(), paid(kept.filed()));
    }

    private static PaymentViews.Row row(String name, FiledProposal filed, Set<String> paid) {
        PaymentProposal it = filed.proposal();
        return new PaymentViews.Row(
                name,
                it.id(),
                it.companyId(),
                it.runDate().toString(),
                word(it.state()),
                null,
                it.makers().stream().sorted().toList(),
                orNull(it.approvedBy()),
                orNull(filed.exportedAs()),
                it.payments().size(),
                paid.size(),
                totals(it),
                it.leftOut().size(),
                filed.digest());
    }

    PaymentViews.Detail detail(User user, String name, FiledProposal filed) throws SQLException {
        PaymentProposal it = filed.proposal();
        Set<String> paid = paid(filed);
        boolean isOpen = it.state() == ProposalState.PROPOSED;
        boolean mayChange = isOpen && user.may(Permission.DECIDE_PAYABLES);
        return new PaymentViews.Detail(
                row(name, filed, paid),
                text(filed.hurdlePercent()),
                filed.accounts().stream().map(account -> account(account, it)).toList(),
                it.payments().stream().map(one -> payment(one, paid)).toList(),
                it.leftOut().stream().map(one -> left(one, it.runDate(), mayChange)).toList(),
                shelf.forms(),
                mayChange,
                isOpen && user.may(Permission.APPROVE) && !isMaker(user, it),
                !isOpen && user.may(Permission.DECIDE_PAYABLES));
    }

    /** Shown only: the proposal itself refuses its makers. */
    private static boolean isMaker(User user, PaymentProposal it) {
        return it.makers().stream()
                .anyMatch(maker -> maker.strip().equalsIgnoreCase(user.id().strip()));
    }

    /** End-to-end ids of what the bank has booked. */
    private Set<String> paid(FiledProposal filed) throws SQLException {
        Set<String> paid = new HashSet<>();
        if (filed.proposal().state() != ProposalState.EXPORTED) {
            return paid;
        }
        Set<String> entries = new HashSet<>();
        filed.order().expectedEntries().forEach(entry -> entries.add(entry.id()));
        for (Match match : reading.ask(connection -> Results.matchesOf(connection, entries))) {
            if (match.status() == MatchStatus.CONFIRMED) {
                match.right().stream()
                        .filter(entries::contains)
                        .forEach(id -> paid.add(BankOrder.referenceOf(id)));
            }
        }
        return paid;
    }

    private static List<MoneyView> totals(PaymentProposal it) {
        Map<String, Money> totals = new TreeMap<>();
        for (ProposedPayment payment : it.payments()) {
            totals.merge(payment.amount().currency(), payment.amount(), Money::plus);
        }
        return totals.values().stream().map(MoneyView::of).toList();
    }

    private static PaymentViews.FromAccount account(PayingAccount account, PaymentProposal it) {
        Money planned =
                it.payments().stream()
                        .filter(payment -> payment.fromAccount().equals(account.id()))
                        .map(ProposedPayment::amount)
                        .reduce(Money.zero(account.available().currency()), Money::plus);
        return new PaymentViews.FromAccount(
                account.id(),
                account.holder(),
                MoneyView.of(account.available()),
                MoneyView.of(planned),
                MoneyView.of(account.available().minus(planned)));
    }

    private static PaymentViews.Payment payment(ProposedPayment it, Set<String> paid) {
        return new PaymentViews.Payment(
                it.endToEndId(),
                it.vendorName(),
                it.creditorAccount(),
                it.fromAccount(),
                MoneyView.of(it.amount()),
                paid.contains(it.endToEndId()),
                it.lines().stream().map(PaymentPages::bill).toList());
    }

    private static PaymentViews.Bill bill(ProposedLine it) {
        return new PaymentViews.Bill(
                it.payable().invoiceId(),
                it.payable().number(),
                it.payable().dueDate().toString(),
                MoneyView.of(it.amount()),
                it.discount().isZero() ? null : MoneyView.of(it.discount()),
                text(it.annualReturnPercent()),
                word(it.reason()));
    }

    private static PaymentViews.Left left(LeftOut one, LocalDate runDate, boolean mayChange) {
        Payable it = one.payable();
        BigDecimal earned = PaymentRun.annualReturnPercent(it, runDate);
        return new PaymentViews.Left(
                it.invoiceId(),
                it.number(),
                it.vendorName(),
                it.dueDate().toString(),
                MoneyView.of(it.open()),
                earned == null ? null : MoneyView.of(it.terms().discountOn(it.open())),
                text(earned),
                word(one.reason()),
                orNull(it.held()),
                mayChange && !NEVER.contains(one.reason()));
    }

    private static String text(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String word(Enum<?> it) {
        return it.name().toLowerCase(Locale.ROOT);
    }
}
