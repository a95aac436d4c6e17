-- What the business measures itself by, told by company and day again and again while the day lasts,
-- and what has to be kept to tell it.

create table business_figure (
    company_id     text    collate "C" not null,
    day            date    not null,
    name           text    not null,
    label          text    not null,
    currency       text    not null,
    part           numeric not null,
    whole          numeric not null,
    said_at_millis bigint  not null,
    primary key (day, company_id, name, label, currency)
);
create index business_figure_by_name on business_figure (name, day);

-- Bills that are approved, as they were then owed. A discount is lost on the day after its last one,
-- or with an approval that comes later.
create table open_bill (
    company_id        text    collate "C" not null,
    id                text    collate "C" not null,
    number            text    not null,
    vendor_id         text    not null,
    vendor_name       text    not null,
    amount_minor      bigint  not null,
    currency          char(3) not null,
    issue_date        date    not null,
    due_date          date    not null,
    discount_minor    bigint  not null,
    discount_until    date,
    granted_at_millis bigint  not null,
    discount_lost_day date generated always as (
        greatest(discount_until + 1, date '1970-01-01' + tally_day(granted_at_millis))) stored,
    primary key (company_id, id)
);
create index open_bill_by_issue on open_bill (issue_date);
create index open_bill_by_discount on open_bill (discount_lost_day) where discount_minor > 0;

-- What was expected first stays while the forecast moves, and both stay when it ends.
alter table item_forecast add column first_date date;
update item_forecast set first_date = expected_date;
create function note_first_date() returns trigger language plpgsql as $$
begin
    new.first_date := new.expected_date;
    return new;
end
$$;
create trigger item_forecast_begins before insert on item_forecast
    for each row execute function note_first_date();

create table forecast_outcome (
    company_id      text   collate "C" not null,
    receivable_id   text   collate "C" not null,
    first_date      date   not null,
    expected_date   date   not null,
    low_date        date   not null,
    high_date       date   not null,
    ended_at_millis bigint not null,
    primary key (company_id, receivable_id)
);
create index forecast_outcome_by_end on forecast_outcome (ended_at_millis);
create function keep_forecast_outcomes() returns trigger language plpgsql as $$
begin
    insert into forecast_outcome as kept
    select company_id, receivable_id, first_date, expected_date, low_date, high_date, known_now()
      from stale order by company_id, receivable_id
    on conflict (company_id, receivable_id) do update
       set expected_date = excluded.expected_date, low_date = excluded.low_date,
           high_date = excluded.high_date, ended_at_millis = excluded.ended_at_millis;
    return null;
end
$$;
create trigger item_forecast_ended after delete on item_forecast
    referencing old table as stale for each statement execute function keep_forecast_outcomes();

-- Documents come in the order of their observation, so that these cost next to nothing.
create index bank_transaction_observed on bank_transaction using brin (observed_at_millis);
create index ledger_entry_observed on ledger_entry using brin (observed_at_millis);
create index receivable_observed on receivable using brin (observed_at_millis);
create index bill_observed on bill using brin (observed_at_millis);
create index journal_made on journal using brin (at_millis);
create index vendor_payment_observed on vendor_payment using brin (observed_at_millis);
create index receivable_by_issue on receivable (issue_date);
create index case_opened_by_time on case_event (at_millis) where kind = 'OPENED';
create index exception_former_by_id on exception_former (id);
create index exception_closed_known on exception_item (known_at_millis) where status = 'CLOSED';
