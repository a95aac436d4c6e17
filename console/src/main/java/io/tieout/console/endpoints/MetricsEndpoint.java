package io.tieout.console.endpoints;

import io.prometheus.client.Collector;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.GaugeMetricFamily;
import io.prometheus.client.exporter.common.TextFormat;
import io.tieout.console.http.Asked;
import io.tieout.console.http.Endpoint;
import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import io.tieout.console.http.Reply;
import io.tieout.console.reads.Overviews;
import io.tieout.console.reads.Reading;
import io.tieout.console.views.MoneyView;
import io.tieout.console.views.OverviewView;
import io.tieout.console.views.QueueView;
import io.tieout.core.figures.BusinessFigure;
import io.tieout.store.figures.FigureReader;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The overview's figures for Prometheus, and so the same as on the screen, and the figures of the
 * business of the last day that was told. Labels are companies, queues, reasons, ages, flows and
 * currencies: never an account, a party or a document.
 */
public record MetricsEndpoint(Overviews overviews, Reading reading) {

    public List<Endpoint> all() {
        return List.of(
                Endpoint.get(
                        "/metrics", "The overview for Prometheus", String.class, this::metrics));
    }

    private Reply metrics(Asked asked) throws SQLException, IOException {
        if (!asked.user().seesAllCompanies()) {
            throw new ProblemException(
                    ProblemKind.NOT_ALLOWED, "metrics are of all companies, which you do not see");
        }
        OverviewView view = overviews.of(asked.user());
        List<Collector.MetricFamilySamples> all = new ArrayList<>(families(view));
        all.addAll(FigureMetrics.of(reading.atOnce(MetricsEndpoint::lastDay)));
        CollectorRegistry registry = new CollectorRegistry();
        registry.register(
                new Collector() {
                    @Override
                    public List<MetricFamilySamples> collect() {
                        return all;
                    }
                });
        StringWriter text = new StringWriter();
        TextFormat.write004(text, registry.metricFamilySamples());
        return Reply.ok(text.toString().getBytes(StandardCharsets.UTF_8))
                .with("Content-Type", TextFormat.CONTENT_TYPE_004);
    }

    private static List<BusinessFigure> lastDay(Connection connection) throws SQLException {
        LocalDate day = FigureReader.lastDay(connection, null);
        return day == null ? List.of() : FigureReader.between(connection, day, day, null, null);
    }

    private static List<Collector.MetricFamilySamples> families(OverviewView view) {
        List<Collector.MetricFamilySamples> all = new ArrayList<>();
        all.add(rates(view.matches()));
        all.add(
                single(
                        "tieout_touchless_ratio",
                        "Confirmed matches that nobody decided",
                        view.matches().touchlessRate()));
        all.addAll(exceptions(view.openExceptions()));
        all.add(
                money(
                        "tieout_unexplained_amount",
                        "What no statement explains",
                        view.unexplained()));
        all.addAll(business(view.business()));
        all.add(
                single(
                        "tieout_events_stored",
                        "Documents taken in",
                        (double) view.engine().eventsTotal()));
        Long latency = view.engine().decisionLatencyMillisP99();
        all.add(
                single(
                        "tieout_decision_latency_p99_seconds",
                        "From a match's last item to its decision, in the last minute",
                        latency == null ? null : latency / 1_000.0));
        all.add(single("tieout_dead_letters", "Refused records", (double) view.deadLetters()));
        all.add(
                single(
                        "tieout_journals",
                        "Journals in the books",
                        (double) view.books().journals()));
        return all;
    }

    private static GaugeMetricFamily rates(OverviewView.Matches matches) {
        GaugeMetricFamily family =
                new GaugeMetricFamily(
                        "tieout_match_ratio",
                        "Share of the items that are matched",
                        List.of("flow"));
        add(family, List.of("bank"), matches.bank().rate());
        add(family, List.of("cash"), matches.cash().rate());
        return family;
    }

    private static List<GaugeMetricFamily> exceptions(OverviewView.OpenExceptions open) {
        GaugeMetricFamily byReason =
                new GaugeMetricFamily(
                        "tieout_open_exceptions",
                        "Exceptions that wait",
                        List.of("queue", "reason"));
        for (QueueView it : open.byReason()) {
            add(byReason, List.of(it.queue(), it.reason()), (double) it.count());
        }
        GaugeMetricFamily byAge =
                new GaugeMetricFamily(
                        "tieout_open_exceptions_by_age", "Exceptions that wait", List.of("days"));
        for (OverviewView.Age it : open.byAge()) {
            add(byAge, List.of(it.days()), (double) it.count());
        }
        return List.of(byReason, byAge);
    }

    private static List<GaugeMetricFamily> business(OverviewView.Business it) {
        GaugeMetricFamily stopped =
                new GaugeMetricFamily(
                        "tieout_duplicates_stopped",
                        "Duplicates, open and closed",
                        List.of("reason", "currency"));
        GaugeMetricFamily amount =
                new GaugeMetricFamily(
                        "tieout_duplicates_stopped_amount",
                        "What they would have cost",
                        List.of("reason", "currency"));
        for (OverviewView.Stopped one : it.duplicatesStopped()) {
            String currency = one.amount() == null ? "" : one.amount().currency();
            add(stopped, List.of(one.reason(), currency), (double) one.count());
            if (one.amount() != null) {
                add(amount, List.of(one.reason(), currency), number(one.amount()));
            }
        }
        return List.of(
                stopped,
                amount,
                single(
                        "tieout_automatic_matches_reversed",
                        "Matches of rules that people took back",
                        (double) it.reversedMatches()),
                times(
                        "tieout_time_to_decision_seconds",
                        "From the opening of a case to its end, event time",
                        it.timeToDecision()),
                times(
                        "tieout_cycle_time_seconds",
                        "From a match's last item to its decision, event time",
                        it.cycleTime()),
                money(
                        "tieout_discounts_granted_amount",
                        "Discounts of customers, by the ledger",
                        it.discountsGranted()));
    }

    private static GaugeMetricFamily times(String name, String help, OverviewView.Times it) {
        GaugeMetricFamily family = new GaugeMetricFamily(name, help, List.of("quantile"));
        add(family, List.of("0.5"), it.medianSeconds());
        add(family, List.of("0.95"), it.p95Seconds());
        return family;
    }

    private static GaugeMetricFamily money(String name, String help, List<MoneyView> amounts) {
        GaugeMetricFamily family = new GaugeMetricFamily(name, help, List.of("currency"));
        amounts.forEach(it -> add(family, List.of(it.currency()), number(it)));
        return family;
    }

    /** Prometheus knows no other numbers; nothing here is computed with any more. */
    private static double number(MoneyView money) {
        return new BigDecimal(money.amount()).doubleValue();
    }

    private static GaugeMetricFamily single(String name, String help, Double value) {
        GaugeMetricFamily family = new GaugeMetricFamily(name, help, List.of());
        add(family, List.of(), value);
        return family;
    }

    /** What there is nothing to measure of has no sample. */
    private static void add(GaugeMetricFamily family, List<String> labels, Double value) {
        if (value != null) {
            family.addMetric(labels, value);
        }
    }
}
