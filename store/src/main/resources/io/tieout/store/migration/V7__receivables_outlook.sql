-- What customers owe and when they will pay it, as the engine sees it while documents come.

-- When each open receivable is expected to be paid. The former version gives way to one that was
-- said later; what is paid or in dispute has no row.
create table item_forecast (
    company_id     text   collate "C" not null,
    receivable_id  text   collate "C" not null,
    customer_id    text   collate "C" not null,
    as_of_date     date   not null,
    open_minor     bigint not null,
    currency       text   not null,
    due_date       date   not null,
    expected_date  date   not null,
    low_date       date   not null,
    high_date      date   not null,
    basis          text   not null,
    observations   bigint not null,
    said_at_millis bigint not null,
    primary key (company_id, receivable_id)
);
create index item_forecast_by_date on item_forecast (company_id, expected_date);
create index item_forecast_by_customer on item_forecast (company_id, customer_id);

-- What that brings by day. All days of a currency are of one version.
create table cash_forecast (
    company_id           text   collate "C" not null,
    currency             text   collate "C" not null,
    day                  date   not null,
    as_of_date           date   not null,
    expected_minor       bigint not null,
    low_minor            bigint not null,
    high_minor           bigint not null,
    expected_until_minor bigint not null,
    low_until_minor      bigint not null,
    high_until_minor     bigint not null,
    said_at_millis       bigint not null,
    primary key (company_id, currency, day)
);

-- Each customer's account in one currency. The former version gives way to one that was said later.
create table customer_account (
    company_id      text   collate "C" not null,
    customer_id     text   collate "C" not null,
    currency        text   collate "C" not null,
    as_of_date      date   not null,
    debts_minor     bigint not null,
    disputed_minor  bigint not null,
    credits_minor   bigint not null,
    unapplied_minor bigint not null,
    balance_minor   bigint not null,
    lines           jsonb  not null,
    said_at_millis  bigint not null,
    primary key (company_id, customer_id, currency)
);
create index customer_account_by_balance on customer_account (company_id, currency, balance_minor);
