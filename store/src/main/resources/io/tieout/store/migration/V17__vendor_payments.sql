-- What was sent to banks for vendors, and which bills it pays. What is paid and the discount that is
-- taken with it together settle a bill; a credit note is paid with a negative amount.
create table vendor_payment (
    company_id         text    collate "C" not null,
    id                 text    collate "C" not null,
    vendor_id          text    not null,
    vendor_name        text,
    account_id         text    not null,
    execution_date     date    not null,
    amount_minor       bigint  not null,
    currency           char(3) not null,
    document           jsonb   not null,
    source             text    not null,
    position           text    not null,
    observed_at_millis bigint  not null,
    primary key (company_id, id)
);
create index vendor_payment_by_id on vendor_payment (id);
create table vendor_payment_line (
    company_id     text    collate "C" not null,
    payment_id     text    collate "C" not null,
    line           integer not null,
    invoice_id     text    collate "C" not null,
    number         text    not null,
    amount_minor   bigint  not null,
    discount_minor bigint  not null,
    primary key (company_id, payment_id, line)
);
create index vendor_payment_line_by_bill on vendor_payment_line (company_id, invoice_id);
