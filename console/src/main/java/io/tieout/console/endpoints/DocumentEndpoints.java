package io.tieout.console.endpoints;

import io.tieout.console.http.Asked;
import io.tieout.console.http.Endpoint;
import io.tieout.console.http.Parameter;
import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import io.tieout.console.http.Reply;
import io.tieout.console.http.Shapes;
import io.tieout.console.reads.Explanations;
import io.tieout.console.reads.Reading;
import io.tieout.console.reads.Visibility;
import io.tieout.console.views.AccountView;
import io.tieout.console.views.DocumentView;
import io.tieout.console.views.PairView;
import io.tieout.console.views.StatementView;
import io.tieout.core.results.ReconciliationStatement;
import io.tieout.store.read.Accounts;
import io.tieout.store.read.Dossiers;
import io.tieout.store.read.PairDossier;
import io.tieout.store.read.Statements;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Documents, why two of them were not matched, and how accounts tie out. */
public record DocumentEndpoints(Reading reading, Visibility visibility) {

    private static final int MOST_OPEN_ITEMS = 500;

    public List<Endpoint> all() {
        return List.of(
                Endpoint.get(
                        "/documents/{id}",
                        "The documents of an id",
                        Shapes.listOf(DocumentView.class),
                        this::documents),
                Endpoint.get(
                                "/why-not",
                                "Why two documents were not matched",
                                PairView.class,
                                this::whyNot)
                        .taking(
                                Parameter.text("left", "id of one"),
                                Parameter.text("right", "id of the other")),
                Endpoint.get(
                        "/accounts",
                        "Bank accounts",
                        Shapes.listOf(AccountView.class),
                        this::accounts),
                Endpoint.get(
                                "/statements",
                                "A bank account tied out as of a day",
                                StatementView.class,
                                this::statement)
                        .taking(
                                Parameter.text("accountId", "whose"),
                                Parameter.text("currency", "needed if the account has several"),
                                Parameter.date("asOf", "the account's last day if not given")));
    }

    private Reply documents(Asked asked) throws SQLException {
        Map<String, List<DocumentView>> found =
                reading.ask(
                        connection ->
                                new Explanations(visibility)
                                        .documents(connection, asked.user(), List.of(asked.id())));
        if (found.isEmpty()) {
            throw ProblemException.notFound();
        }
        return Reply.ok(found.get(asked.id()));
    }

    private Reply whyNot(Asked asked) throws SQLException {
        PairDossier pair =
                reading.ask(
                        connection ->
                                Dossiers.explain(
                                        connection,
                                        asked.required("left"),
                                        asked.required("right")));
        for (PairDossier.Side side : List.of(pair.first(), pair.second())) {
            if (side.document() == null
                    || !visibility.sees(asked.user(), side.document().event())) {
                throw ProblemException.notFound();
            }
        }
        return Reply.ok(PairView.of(new Explanations(visibility).seen(asked.user(), pair)));
    }

    private Reply accounts(Asked asked) throws SQLException {
        return reading.ask(
                connection ->
                        Reply.ok(
                                visibility.accounts(connection, asked.user()).stream()
                                        .map(
                                                it ->
                                                        new AccountView(
                                                                it.accountId(),
                                                                it.currency(),
                                                                visibility.companyOf(
                                                                        it.accountId()),
                                                                it.lastDay().toString()))
                                        .toList()));
    }

    private Reply statement(Asked asked) throws SQLException {
        return reading.ask(
                connection -> {
                    Accounts.Account account = account(connection, asked);
                    ReconciliationStatement statement =
                            Statements.asOf(
                                    connection,
                                    account.accountId(),
                                    account.currency(),
                                    asked.date("asOf", account.lastDay()));
                    Explanations explanations = new Explanations(visibility);
                    return Reply.ok(
                            StatementView.of(
                                    statement,
                                    explanations.inOrder(
                                            connection,
                                            asked.user(),
                                            first(statement.openBankIds())),
                                    explanations.inOrder(
                                            connection,
                                            asked.user(),
                                            first(statement.openLedgerIds()))));
                });
    }

    private Accounts.Account account(Connection connection, Asked asked) throws SQLException {
        String id = asked.required("accountId");
        String currency = asked.text("currency");
        List<Accounts.Account> fitting =
                visibility.accounts(connection, asked.user()).stream()
                        .filter(it -> it.accountId().equals(id))
                        .filter(it -> currency == null || it.currency().equals(currency))
                        .toList();
        if (fitting.isEmpty()) {
            throw ProblemException.notFound();
        }
        if (fitting.size() > 1) {
            throw ProblemException.field(
                    ProblemKind.BAD_REQUEST, "currency", "is needed: the account has several");
        }
        return fitting.get(0);
    }

    private static List<String> first(List<String> ids) {
        return ids.subList(0, Math.min(MOST_OPEN_ITEMS, ids.size()));
    }
}
