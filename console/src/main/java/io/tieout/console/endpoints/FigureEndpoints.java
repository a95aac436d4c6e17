package io.tieout.console.endpoints;

import io.tieout.console.http.Asked;
import io.tieout.console.http.Endpoint;
import io.tieout.console.http.Parameter;
import io.tieout.console.http.ProblemException;
import io.tieout.console.http.ProblemKind;
import io.tieout.console.http.Reply;
import io.tieout.console.http.Shapes;
import io.tieout.console.reads.Reading;
import io.tieout.console.views.FigureView;
import io.tieout.core.figures.BusinessFigure;
import io.tieout.core.figures.FigureName;
import io.tieout.store.figures.FigureReader;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** What the business measures itself by, by company and day. */
public record FigureEndpoints(Reading reading) {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 400;

    public List<Endpoint> all() {
        return List.of(
                Endpoint.get(
                                "/figures",
                                "What the business measures itself by, by company and day",
                                Shapes.listOf(FigureView.class),
                                this::figures)
                        .taking(
                                Parameter.date(
                                        "from", "first day; 30 before the last if not given"),
                                Parameter.date("to", "last day; the last one told if not given"),
                                Parameter.text("companyId", "of one company"),
                                Parameter.oneOf(
                                        "name",
                                        Arrays.stream(FigureName.values())
                                                .map(FigureName::wireName)
                                                .toList(),
                                        "one figure; all if not given"),
                                Parameter.oneOf(
                                        "together",
                                        List.of("true", "false"),
                                        "true adds companies up; times cannot be added")));
    }

    private Reply figures(Asked asked) throws SQLException {
        Collection<String> companies = companies(asked);
        FigureName name = asked.oneOf("name", it -> FigureName.named(it).orElseThrow(), null);
        boolean together = asked.oneOf("together", Boolean::valueOf, false);
        LocalDate givenLast = asked.date("to", null);
        LocalDate givenFirst = asked.date("from", null);
        return reading.atOnce(
                connection -> {
                    LocalDate told =
                            givenLast == null
                                    ? FigureReader.lastDay(connection, companies)
                                    : givenLast;
                    LocalDate last = told == null ? LocalDate.EPOCH : told;
                    LocalDate first = givenFirst == null ? last.minusDays(USUAL_DAYS) : givenFirst;
                    requireSpan(first, last, givenFirst);
                    List<BusinessFigure> found =
                            FigureReader.between(
                                    connection,
                                    first,
                                    last,
                                    companies,
                                    name == null ? null : List.of(name));
                    return Reply.ok(
                            (together ? BusinessFigure.together(found) : found)
                                    .stream().map(FigureView::of).toList());
                });
    }

    private static void requireSpan(LocalDate first, LocalDate last, LocalDate given) {
        if (given != null && ChronoUnit.DAYS.between(first, last) > MOST_DAYS) {
            throw ProblemException.field(
                    ProblemKind.UNPROCESSABLE,
                    "from",
                    "is more than " + MOST_DAYS + " days before the last day");
        }
    }

    /** Null for all; none if one is asked for that the user does not see. */
    private static Collection<String> companies(Asked asked) {
        String company = asked.text("companyId");
        if (company != null) {
            return asked.user().sees(company) ? List.of(company) : List.of();
        }
        return asked.user().seesAllCompanies() ? null : asked.user().companies();
    }
}
