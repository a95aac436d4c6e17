-- Customers' documents and what payers say about them.

create table receivable (
    id                 text    collate "C" primary key,
    company_id         text,
    customer_id        text    not null,
    customer_name      text,
    number             text    not null,
    kind               text    not null,
    issue_date         date    not null,
    due_date           date    not null,
    amount_minor       bigint  not null,
    currency           char(3) not null,
    discount_percent   numeric,
    discount_days      integer,
    net_days           integer,
    order_number       text,
    reference_list     jsonb   not null,
    payer_accounts     jsonb   not null,
    note               text    not null,
    status             text    not null,
    source             text    not null,
    position           text    not null,
    observed_at_millis bigint  not null
);
create index receivable_by_customer on receivable (customer_id, due_date);
create index receivable_by_number on receivable (number);

create table remittance (
    id                 text    collate "C" primary key,
    payment_id         text,
    payment_reference  text,
    payer_name         text,
    payer_account      text,
    customer_id        text,
    payment_date       date,
    currency           char(3),
    amount_minor       bigint,
    lines              jsonb   not null,
    source             text    not null,
    position           text    not null,
    observed_at_millis bigint  not null
);
create index remittance_by_payment on remittance (payment_id);
