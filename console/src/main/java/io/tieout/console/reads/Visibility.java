package io.tieout.console.reads;

import io.tieout.console.identity.User;
import io.tieout.core.documents.BankStatement;
import io.tieout.core.documents.BankTransaction;
import io.tieout.core.documents.CanonicalEvent;
import io.tieout.core.documents.DecisionEvent;
import io.tieout.core.documents.GoodsReceipt;
import io.tieout.core.documents.LedgerEntry;
import io.tieout.core.documents.PurchaseOrder;
import io.tieout.core.documents.Receivable;
import io.tieout.core.documents.VendorInvoice;
import io.tieout.core.documents.VendorPayment;
import io.tieout.core.results.ExceptionItem;
import io.tieout.core.results.Match;
import io.tieout.core.results.MatchKind;
import io.tieout.core.results.ResultCompany;
import io.tieout.store.read.Accounts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which bank accounts belong to which company, and so who sees what. An account that no company has
 * belongs to {@code default}, as in the engine. What has no account is seen by those who see all.
 */
public final class Visibility {

    private static final String DEFAULT_COMPANY = "default";
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final int PAUSE_FOR_LOOK = 10;

    private final Map<String, String> companies;
    private final LongSupplier nowNanos;
    private List<Accounts.Account> accounts = List.of();
    private long staleAtNanos;
    private boolean looked;

    /**
     * @param companies company by bank account
     */
    public Visibility(Map<String, String> companies, LongSupplier nowNanos) {
        this.companies = Map.copyOf(companies);
        this.nowNanos = nowNanos;
    }

    public String companyOf(String accountId) {
        return accountId == null ? null : companies.getOrDefault(accountId, DEFAULT_COMPANY);
    }

    /** The company that an exception is of; null if that is not known. */
    public String companyOf(ExceptionItem exception) {
        String company = ResultCompany.of(exception.queue(), exception.accountId(), companies);
        return company.isEmpty() ? null : company;
    }

    /** The company in whose cases an exception is; never null. */
    public String caseCompany(ExceptionItem exception) {
        String company = companyOf(exception);
        return company == null ? DEFAULT_COMPANY : company;
    }

    /** All accounts, as of some seconds ago. */
    public synchronized List<Accounts.Account> accounts(Connection connection) throws SQLException {
        long before = nowNanos.getAsLong();
        if (!looked || before >= staleAtNanos) {
            accounts = Accounts.all(connection);
            long now = nowNanos.getAsLong();
            staleAtNanos = now + Math.max(FRESH_NANOS, PAUSE_FOR_LOOK * (now - before));
            looked = true;
        }
        return accounts;
    }

    public List<Accounts.Account> accounts(Connection connection, User user) throws SQLException {
        return accounts(connection).stream().filter(it -> sees(user, it.accountId())).toList();
    }

    /**
     * Ids of the accounts that the user sees, and of the companies, which results of payables have
     * in the account's place; null if he sees all there is.
     */
    public Collection<String> visible(Connection connection, User user) throws SQLException {
        return user.seesAllCompanies()
                ? null
                : Stream.concat(
                                accounts(connection, user).stream()
                                        .map(Accounts.Account::accountId),
                                user.companies().stream())
                        .distinct()
                        .toList();
    }

    /**
     * The same for one company; nothing if the user does not see it.
     *
     * @param companyId null for all that the user sees
     */
    public Collection<String> visible(Connection connection, User user, String companyId)
            throws SQLException {
        if (companyId == null) {
            return visible(connection, user);
        }
        if (!user.sees(companyId)) {
            return List.of();
        }
        return Stream.of(
                        accounts(connection).stream().map(Accounts.Account::accountId),
                        companies.keySet().stream())
                .flatMap(Function.identity())
                .filter(it -> companyId.equals(companyOf(it)))
                .collect(Collectors.toCollection(() -> new TreeSet<>(List.of(companyId))));
    }

    public boolean sees(User user, String accountId) {
        return user.seesAllCompanies() || (accountId != null && user.sees(companyOf(accountId)));
    }

    /** What is of no company that is known is seen by those who see all. */
    public boolean sees(User user, ExceptionItem exception) {
        String company = companyOf(exception);
        return user.seesAllCompanies() || (company != null && user.sees(company));
    }

    /** Of a match of bills or statements the company stands where others have the account. */
    public boolean sees(User user, Match match) {
        if (match.kind() == MatchKind.THREE_WAY || match.kind() == MatchKind.STATEMENT) {
            String company = match.accountId();
            return user.seesAllCompanies() || (company != null && user.sees(company));
        }
        return sees(user, match.accountId());
    }

    /**
     * Whether the user may hear that something of an account, or of a company, changed or was
     * decided. What is neither a configured nor a known account is taken for a company.
     */
    public synchronized boolean hears(User user, String accountId) {
        if (user.seesAllCompanies()) {
            return true;
        }
        if (accountId == null || accountId.isEmpty()) {
            return false;
        }
        boolean isAccount =
                companies.containsKey(accountId)
                        || accounts.stream().anyMatch(it -> it.accountId().equals(accountId));
        return isAccount ? user.sees(companyOf(accountId)) : user.sees(accountId);
    }

    /** Whether the user sees a document: by its account or by its company. */
    public boolean sees(User user, CanonicalEvent event) {
        if (event instanceof BankTransaction line) {
            return sees(user, line.accountId());
        }
        if (event instanceof LedgerEntry entry) {
            return sees(user, entry.accountId());
        }
        if (event instanceof BankStatement statement) {
            return sees(user, statement.accountId());
        }
        if (event instanceof DecisionEvent decision) {
            return hears(user, decision.accountId());
        }
        if (event instanceof Receivable receivable) {
            return seesCompany(user, receivable.companyId());
        }
        if (event instanceof VendorInvoice bill) {
            return seesCompany(user, bill.companyId());
        }
        if (event instanceof PurchaseOrder order) {
            return seesCompany(user, order.companyId());
        }
        if (event instanceof GoodsReceipt receipt) {
            return seesCompany(user, receipt.companyId());
        }
        if (event instanceof VendorPayment payment) {
            return seesCompany(user, payment.companyId());
        }
        return user.seesAllCompanies();
    }

    private static boolean seesCompany(User user, String company) {
        return user.sees(company == null ? DEFAULT_COMPANY : company);
    }
}
