-- Vendors' bills, the orders that they are for and what was received, each as it came. Keys of
-- orders are their numbers in normal form, as bills and receipts name them.
create table bill (
    company_id         text    collate "C" not null,
    id                 text    collate "C" not null,
    vendor_id          text,
    vendor_name        text,
    number             text    not null,
    issue_date         date    not null,
    gross_minor        bigint  not null,
    currency           char(3) not null,
    order_keys         jsonb   not null,
    source_file        text,
    source_sha256      text,
    document           jsonb   not null,
    source             text    not null,
    position           text    not null,
    observed_at_millis bigint  not null,
    primary key (company_id, id)
);
create index bill_by_id on bill (id);
create index bill_by_day on bill (issue_date, company_id, id);
create index bill_by_order on bill using gin (order_keys);
create index bill_by_number on bill (left(lower(number), 200));
create index bill_by_original on bill (source_sha256) where source_sha256 is not null;

create table purchase_order (
    company_id         text    collate "C" not null,
    order_key          text    collate "C" not null,
    version            integer not null,
    id                 text    collate "C" not null,
    number             text    not null,
    vendor_id          text    not null,
    document           jsonb   not null,
    source             text    not null,
    position           text    not null,
    observed_at_millis bigint  not null,
    primary key (company_id, order_key, version)
);
create index purchase_order_by_id on purchase_order (id);

create table goods_receipt (
    company_id         text    collate "C" not null,
    id                 text    collate "C" not null,
    order_key          text    collate "C" not null,
    receipt_date       date    not null,
    document           jsonb   not null,
    source             text    not null,
    position           text    not null,
    observed_at_millis bigint  not null,
    primary key (company_id, id)
);
create index goods_receipt_by_id on goods_receipt (id);
create index goods_receipt_by_order on goods_receipt (company_id, order_key);
