package io.tieout.store.figures;

import static io.tieout.store.figures.Figure.company;
import static io.tieout.store.figures.Figure.day;
import static io.tieout.store.figures.Figure.within;

import io.tieout.core.figures.FigureName;
import java.util.List;

/** What happened on a day. Told again later, a day's figures tell what is known by then. */
final class FlowFigures {

    /** Of matches of bills and statements the company stands where others have the account. */
    private static final String MATCH_COMPANY =
            "case when m.kind in ('threeWay', 'statement') then m.account_id else "
                    + company("m.account_id")
                    + " end";

    private static final String TOUCHLESS =
            """
            select %s, %s, m.kind, '', count(*) filter (where m.decided_by = 'rule'), count(*)
              from match m, asked where m.status = 'confirmed' and %s group by 1, 2, 3
            """
                    .formatted(
                            day("m.final_at_millis"), MATCH_COMPANY, within("m.final_at_millis"));

    private static final String WRONG_MATCHES =
            """
            select %s, %s, m.kind, '', count(*) filter (where m.status = 'reversed'), count(*)
              from match m, asked
             where %s and (m.status = 'confirmed' and m.decided_by = 'rule'
                or m.status = 'reversed' and m.rule is not null
                   and exists (select from decision d
                                where d.kind = 'REJECT' and d.left_ids @> m.left_ids
                                  and d.right_ids @> m.right_ids))
             group by 1, 2, 3
            """
                    .formatted(
                            day("m.final_at_millis"), MATCH_COMPANY, within("m.final_at_millis"));

    private static final String INVOICE_MATCH =
            """
            select %s, b.company_id, '', '', count(*) filter (where exists (
                     select from match_item i join match m on m.id = i.match_id
                      where i.item_id = b.id and i.side = 'L' and m.kind = 'threeWay'
                        and m.status = 'confirmed' and m.account_id = b.company_id)), count(*)
              from bill b, asked where %s group by 1, 2
            """
                    .formatted(day("b.observed_at_millis"), within("b.observed_at_millis"));

    /** Everything that an exception can be about and that is not master data. */
    private static final String EXCEPTIONS =
            """
            , came as (
              select %1$s as day, %2$s as company, count(*) as n from bank_transaction d, asked
               where %3$s group by 1, 2
              union all
              select %1$s, %2$s, count(*) from ledger_entry d, asked where %3$s group by 1, 2
              union all
              select %1$s, coalesce(d.company_id, 'default'), count(*) from receivable d, asked
               where %3$s group by 1, 2
              union all
              select %1$s, d.company_id, count(*) from bill d, asked where %3$s group by 1, 2),
            documents as (select day, company, sum(n) as n from came group by 1, 2),
            opened as (
              select %4$s as day, c.company_id as company, x.reason, count(*) as n
                from asked, case_event e join case_item c on c.id = e.case_id
                join exception_item x on x.id = e.case_id
               where e.kind = 'OPENED' and %5$s
               group by grouping sets ((1, 2), (1, 2, 3)))
            select coalesce(o.day, d.day), coalesce(o.company, d.company),
                   coalesce(o.reason, 'all'), '', coalesce(o.n, 0), coalesce(d.n, 0)
              from documents d full join opened o on o.day = d.day and o.company = d.company
            """
                    .formatted(
                            day("d.observed_at_millis"),
                            company("d.account_id"),
                            within("d.observed_at_millis"),
                            day("e.at_millis"),
                            within("e.at_millis"));

    /** Both times of one row each; what follows is {@code took (day, company, millis)}. */
    private static final String TIMES =
            """
            , took as (%s),
            told as (
              select day, company, count(*) as n,
                     percentile_disc(array[0.5, 0.95]) within group (order by millis) as millis
                from took where millis >= 0 group by 1, 2)
            select t.day, t.company, l.label, '', t.millis[l.place], t.n
              from told t cross join (values ('median', 1), ('p95', 2)) as l (label, place)
            """;

    private static final String TIME_TO_DECISION =
            TIMES.formatted(
                    """
                    select %s as day, i.company_id as company, c.at_millis - o.at_millis as millis
                      from asked, case_event c join case_event o on o.case_id = c.case_id
                       and o.born_at_millis = c.born_at_millis and o.sequence = 1
                      join case_item i on i.id = c.case_id
                     where c.kind = 'CLOSED' and %s
                    """
                            .formatted(day("c.at_millis"), within("c.at_millis")));

    private static final String TIME_TO_DECISION_WALL =
            TIMES.formatted(
                    """
                    select %s as day, i.company_id as company, x.known_at_millis - (
                             select min(f.known_at_millis) from exception_former f
                              where f.id = x.id) as millis
                      from asked, exception_item x join case_item i on i.id = x.id
                     where x.status = 'CLOSED' and %s
                    """
                            .formatted(day("x.known_at_millis"), within("x.known_at_millis")));

    private static final String CYCLE_TIME =
            TIMES.formatted(
                    """
                    select %s as day, m.account_id as company,
                           m.final_at_millis - b.observed_at_millis as millis
                      from asked, match m join bill b
                        on b.company_id = m.account_id and b.id = m.left_ids ->> 0
                     where m.kind = 'threeWay' and m.status = 'confirmed' and %s
                    """
                            .formatted(day("m.final_at_millis"), within("m.final_at_millis")));

    /**
     * A decision names the account, or the company where it is about bills: what no bank line and
     * no entry has is a company.
     */
    private static final String COST_PER_TRANSACTION =
            """
            , matched as (
              select %1$s as day, %2$s as company, count(*) as n,
                     count(*) filter (where m.decided_by = 'rule') as alone
                from match m, asked where m.status = 'confirmed' and %3$s group by 1, 2),
            accounts as (
              select account_id, case
                       when companies ->> account_id is not null then companies ->> account_id
                       when exists (select from bank_transaction b where b.account_id = d.account_id)
                         or exists (select from ledger_entry l where l.account_id = d.account_id)
                       then 'default' else account_id end as company
                from (select distinct account_id from decision, asked where %5$s) d, asked),
            decided as (
              select %4$s as day, a.company, count(*) as n
                from decision join accounts a using (account_id), asked where %5$s group by 1, 2)
            select coalesce(m.day, d.day), coalesce(m.company, d.company), '', cost_currency,
                   coalesce(m.alone, 0) * cost_automatic + coalesce(d.n, 0) * cost_by_hand,
                   coalesce(m.n, 0)
              from asked, matched m full join decided d on d.day = m.day and d.company = m.company
             where cost_currency is not null
            """
                    .formatted(
                            day("m.final_at_millis"),
                            MATCH_COMPANY,
                            within("m.final_at_millis"),
                            day("decided_at_millis"),
                            within("decided_at_millis"));

    private static final String DISCOUNT_CAPTURED =
            """
            select %s, p.company_id, '', p.currency, sum(l.discount_minor), count(*)
              from asked, vendor_payment p join vendor_payment_line l
                on l.company_id = p.company_id and l.payment_id = p.id and l.discount_minor > 0
             where %s group by 1, 2, 4
            """
                    .formatted(day("p.observed_at_millis"), within("p.observed_at_millis"));

    private static final String DISCOUNT_LOST =
            """
            select o.discount_lost_day, o.company_id, '', o.currency, sum(o.discount_minor), count(*)
              from open_bill o, asked
             where o.discount_minor > 0 and o.discount_lost_day between :first and :last
               and not exists (
                     select from vendor_payment_line l
                      where l.company_id = o.company_id and l.invoice_id = o.id
                        and l.discount_minor > 0)
             group by 1, 2, 4
            """;

    private static final String DISCOUNT_GRANTED =
            """
            select %s, j.company_id, '', l.currency, sum(l.amount_minor), count(*)
              from asked, journal j join journal_line l
                on l.company_id = j.company_id and l.sequence = j.sequence
             where l.account = 'cash-discounts' and %s group by 1, 2, 4
            """
                    .formatted(day("j.at_millis"), within("j.at_millis"));

    private static final String DUPLICATES_STOPPED =
            """
            select %s, c.company_id, x.reason, x.currency, sum(abs(x.amount_minor::numeric)), count(*)
              from asked, exception_item x join case_item c on c.id = x.id
             where x.reason in ('DUPLICATE_INVOICE', 'POSSIBLE_DUPLICATE', 'DUPLICATE_PAYMENT')
               and x.currency is not null and %s
             group by 1, 2, 3, 4
            """
                    .formatted(day("c.born_at_millis"), within("c.born_at_millis"));

    private static final String RECONCILIATION_DIFFERENCES =
            """
            select %s, %s, coalesce(m.difference_reason, ''), m.currency,
                   sum(abs(m.difference_minor::numeric)), count(*)
              from match m, asked
             where m.status = 'confirmed' and m.kind = 'bank' and m.difference_minor <> 0 and %s
             group by 1, 2, 3, 4
            """
                    .formatted(
                            day("m.final_at_millis"), MATCH_COMPANY, within("m.final_at_millis"));

    /** What ended without a payment, for example in a dispute, says nothing of the forecast. */
    private static final String PAID =
            """
            , paid as (
              select %s as day, f.company_id as company, f.first_date, f.expected_date, f.low_date,
                     f.high_date, p.day as paid_date
                from asked, forecast_outcome f
                cross join lateral (
                  select max(b.booking_date) as day
                    from match_item i join match m on m.id = i.match_id
                    cross join lateral jsonb_array_elements_text(m.left_ids) as l (id)
                    join bank_transaction b on b.id = l.id
                   where i.item_id = f.receivable_id and i.side = 'R' and m.kind = 'cash'
                     and m.status = 'confirmed') p
               where p.day is not null and %s)
            """
                    .formatted(day("f.ended_at_millis"), within("f.ended_at_millis"));

    private static final String FORECAST_ERROR =
            PAID
                    + """
                    select day, company, l.label, '',
                           sum(abs(paid_date - case l.label when 'first' then first_date
                                                            else expected_date end)), count(*)
                      from paid cross join (values ('first'), ('last')) as l (label)
                     group by 1, 2, 3
                    """;

    private static final String FORECAST_WITHIN_BAND =
            PAID
                    + """
                    select day, company, '', '',
                           count(*) filter (where paid_date between low_date and high_date), count(*)
                      from paid group by 1, 2
                    """;

    static final List<Figure> ALL =
            List.of(
                    new Figure(FigureName.TOUCHLESS, TOUCHLESS),
                    new Figure(FigureName.WRONG_MATCHES, WRONG_MATCHES),
                    new Figure(FigureName.INVOICE_MATCH, INVOICE_MATCH),
                    new Figure(FigureName.EXCEPTIONS, EXCEPTIONS),
                    new Figure(FigureName.TIME_TO_DECISION, TIME_TO_DECISION),
                    new Figure(FigureName.TIME_TO_DECISION_WALL, TIME_TO_DECISION_WALL),
                    new Figure(FigureName.CYCLE_TIME, CYCLE_TIME),
                    new Figure(FigureName.COST_PER_TRANSACTION, COST_PER_TRANSACTION),
                    new Figure(FigureName.DISCOUNT_CAPTURED, DISCOUNT_CAPTURED),
                    new Figure(FigureName.DISCOUNT_LOST, DISCOUNT_LOST),
                    new Figure(FigureName.DISCOUNT_GRANTED, DISCOUNT_GRANTED),
                    new Figure(FigureName.DUPLICATES_STOPPED, DUPLICATES_STOPPED),
                    new Figure(FigureName.RECONCILIATION_DIFFERENCES, RECONCILIATION_DIFFERENCES),
                    new Figure(FigureName.FORECAST_ERROR, FORECAST_ERROR),
                    new Figure(FigureName.FORECAST_WITHIN_BAND, FORECAST_WITHIN_BAND));

    private FlowFigures() {}
}
