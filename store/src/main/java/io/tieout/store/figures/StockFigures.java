package io.tieout.store.figures;

import static io.tieout.store.figures.Figure.company;

import io.tieout.core.figures.BusinessFigure;
import io.tieout.core.figures.FigureName;
import java.util.List;

/** How things stand at the moment of which they are told, as figures of the last day asked for. */
final class StockFigures {

    private static final String DAYS_PAST_DUE =
            """
            case when :last <= due_date then 'notDue'
                 when :last - due_date <= 30 then '1-30'
                 when :last - due_date <= 60 then '31-60'
                 when :last - due_date <= 90 then '61-90' else '91+' end
            """;

    private static final String OPEN_EXCEPTIONS =
            """
            select :last, case when t.account_id is null then 'default'
                     when coalesce(t.queue, 'bank') in ('bank', 'receivables', 'collections',
                                                        'invoicing')
                     then %s else t.account_id end,
                   t.reason, '', sum(t.open_count), 0
              from exception_tally t, asked group by 1, 2, 3 having sum(t.open_count) <> 0
            """
                    .formatted(company("t.account_id"));

    /** What is left of approved bills and credit notes after the payments that were sent. */
    private static final String OWED =
            """
            , settled as (
              select company_id, invoice_id, sum(amount_minor + discount_minor) as minor
                from vendor_payment_line group by 1, 2),
            owed as (
              select o.company_id, o.currency, o.due_date,
                     o.amount_minor - coalesce(s.minor, 0) as minor
                from open_bill o left join settled s
                  on s.company_id = o.company_id and s.invoice_id = o.id
               where o.amount_minor <> coalesce(s.minor, 0))
            """;

    private static final String PAYABLES =
            OWED
                    + """
                    select :last, company_id, %s, currency, sum(minor), count(*)
                      from owed, asked group by 1, 2, 3, 4
                    """
                            .formatted(DAYS_PAST_DUE);

    private static final String RECEIVABLES =
            """
            select :last, company_id, %s, currency, sum(open_minor::numeric), count(*)
              from item_forecast, asked group by 1, 2, 3, 4
            union all
            select :last, company_id, 'disputed', currency, sum(disputed_minor::numeric), count(*)
              from customer_account, asked where disputed_minor <> 0 group by 1, 2, 3, 4
            """
                    .formatted(DAYS_PAST_DUE);

    private static final String DAYS_PAYABLE =
            OWED
                    + """
                    , billed as (
                      select company_id, currency, sum(amount_minor::numeric) as minor
                        from open_bill, asked
                       where issue_date > :last - %1$d and issue_date <= :last group by 1, 2),
                    rest as (select company_id, currency, sum(minor) as minor from owed group by 1, 2)
                    select :last, b.company_id, '', b.currency, coalesce(r.minor, 0),
                           greatest(b.minor, 0)
                      from asked, billed b left join rest r
                        on r.company_id = b.company_id and r.currency = b.currency
                    """
                            .formatted(BusinessFigure.TURNOVER_DAYS);

    private static final String DAYS_SALES =
            """
            , billed as (
              select coalesce(company_id, 'default') as company_id, currency,
                     sum(case kind when 'CREDIT_MEMO' then -amount_minor else amount_minor end
                         ::numeric) as minor
                from receivable, asked
               where issue_date > :last - %1$d and issue_date <= :last
                 and status <> 'CANCELLED'
               group by 1, 2),
            owed as (
              select company_id, currency, sum(debts_minor::numeric) as minor
                from customer_account group by 1, 2)
            select :last, b.company_id, '', b.currency, coalesce(o.minor, 0), greatest(b.minor, 0)
              from asked, billed b left join owed o
                on o.company_id = b.company_id and o.currency = b.currency
            """
                    .formatted(BusinessFigure.TURNOVER_DAYS);

    static final List<Figure> ALL =
            List.of(
                    new Figure(FigureName.OPEN_EXCEPTIONS, OPEN_EXCEPTIONS),
                    new Figure(FigureName.PAYABLES, PAYABLES),
                    new Figure(FigureName.RECEIVABLES, RECEIVABLES),
                    new Figure(FigureName.DAYS_PAYABLE, DAYS_PAYABLE),
                    new Figure(FigureName.DAYS_SALES, DAYS_SALES));

    private StockFigures() {}
}
