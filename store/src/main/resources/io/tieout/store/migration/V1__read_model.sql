-- The read model. Ids compare by bytes on every server. There are no foreign keys: rows that belong
-- together are written in one transaction, and each batch would pay for the check. Amounts are counts of the currency's minor units; instants are milliseconds since
-- 1970-01-01T00:00Z. Text that PostgreSQL cannot hold is escaped as io.tieout.store.StoredText says.

create table bank_transaction (
    id                   text     collate "C" primary key,
    account_id           text     not null,
    amount_minor         bigint   not null,
    currency             char(3)  not null,
    booking_date         date     not null,
    value_date           date,
    counterparty_name    text,
    counterparty_account text,
    reference_list       jsonb    not null,
    note                 text     not null,
    transaction_code     text,
    payment_method       text,
    statement_id         text,
    line                 integer  not null,
    booking              text     not null,
    returned             boolean  not null,
    source               text     not null,
    position             text     not null,
    observed_at_millis   bigint   not null
);
create index bank_transaction_by_account on bank_transaction (account_id, currency, booking_date);

create table bank_statement (
    id                 text    collate "C" primary key,
    account_id         text    not null,
    opening_minor      bigint  not null,
    closing_minor      bigint  not null,
    currency           char(3) not null,
    from_date          date    not null,
    to_date            date    not null,
    sequence           bigint  not null,
    source             text    not null,
    position           text    not null,
    observed_at_millis bigint  not null
);
create index bank_statement_by_account on bank_statement (account_id, currency, to_date);

create table ledger_entry (
    id                   text    collate "C" primary key,
    account_id           text    not null,
    amount_minor         bigint  not null,
    currency             char(3) not null,
    posting_date         date    not null,
    counterparty_name    text,
    counterparty_account text,
    reference_list       jsonb   not null,
    note                 text    not null,
    kind                 text,
    source               text    not null,
    position             text    not null,
    observed_at_millis   bigint  not null
);
create index ledger_entry_by_account on ledger_entry (account_id, currency, posting_date);

create table decision (
    id                 text    collate "C" primary key,
    kind               text    not null,
    account_id         text    not null,
    currency           char(3) not null,
    left_ids           jsonb   not null,
    right_ids          jsonb   not null,
    allocations        jsonb   not null,
    decided_by         text    not null,
    decided_at_millis  bigint  not null,
    reason             text    not null,
    source             text    not null,
    position           text    not null,
    observed_at_millis bigint  not null
);
create index decision_by_account on decision (account_id, currency, decided_at_millis);
create index decision_by_left on decision using gin (left_ids jsonb_path_ops);
create index decision_by_right on decision using gin (right_ids jsonb_path_ops);

-- The former version of a match gives way to one with a greater or equal (final_at_millis, status_rank).
create table match (
    id                text             collate "C" primary key,
    kind              text             not null,
    rule              text,
    rule_version      integer          not null,
    status            text             not null,
    status_rank       smallint         not null,
    account_id        text,
    confidence        double precision not null,
    left_ids          jsonb            not null,
    right_ids         jsonb            not null,
    allocations       jsonb            not null,
    difference_minor  bigint           not null,
    currency          char(3)          not null,
    difference_reason text,
    evidence          jsonb            not null,
    decided_by        text,
    final_at_millis   bigint           not null
);
create index match_by_account on match (account_id, final_at_millis);
create index match_by_status on match (status, final_at_millis);

-- A match's id covers its items, so its rows here never change.
create table match_item (
    match_id text    collate "C" not null,
    side     char(1) not null check (side in ('L', 'R')),
    item_id  text    collate "C" not null,
    primary key (item_id, match_id, side)
);

-- The former version gives way to one with a greater or equal (opened_at_millis, status_rank).
create table exception_item (
    id               text     collate "C" primary key,
    queue            text,
    reason           text     not null,
    severity         text,
    account_id       text,
    subjects         jsonb    not null,
    amount_minor     bigint,
    currency         char(3),
    opened_at_millis bigint   not null,
    status           text     not null,
    status_rank      smallint not null,
    explanation      text,
    suggestions      jsonb    not null
);
create index exception_open on exception_item (queue, reason, opened_at_millis, id)
    where status = 'OPEN';
create index exception_open_by_account on exception_item (account_id, opened_at_millis, id)
    where status = 'OPEN';

create table exception_subject (
    exception_id text collate "C" not null,
    item_id      text collate "C" not null,
    primary key (item_id, exception_id)
);

create table journal (
    id            text   collate "C" primary key,
    company_id    text   collate "C" not null,
    sequence      bigint not null check (sequence > 0),
    date          date   not null,
    text          text   not null,
    cause         text   not null,
    decided_by    text   not null,
    at_millis     bigint not null,
    hash          text   not null,
    previous_hash text   not null,
    unique (company_id, sequence)
);
create index journal_by_cause on journal (cause);

create table journal_line (
    company_id   text    collate "C" not null,
    sequence     bigint  not null,
    line         integer not null check (line > 0),
    account      text    not null,
    amount_minor bigint  not null check (amount_minor <> 0),
    currency     char(3) not null,
    cost_center  text    check (cost_center <> ''),
    primary key (company_id, sequence, line)
);

-- Keeps slips of programs and people away from the books; who can switch it off leaves a broken
-- hash chain behind.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'journals are never changed or deleted, only reversed'
        using errcode = 'integrity_constraint_violation';
end
$$;
create trigger journal_is_final before update or delete or truncate on journal
    for each statement execute function refuse_change();
create trigger journal_line_is_final before update or delete or truncate on journal_line
    for each statement execute function refuse_change();

create table dead_letter (
    id       text   collate "C" primary key,
    entered  bigint generated always as identity,
    source   text   not null,
    position text   not null,
    field    text   not null,
    reason   text   not null,
    raw      text   not null
);
create index dead_letter_by_entry on dead_letter (entered);

create table reconciliation_statement (
    account_id                 text    not null,
    currency                   char(3) not null,
    as_of_date                 date    not null,
    balance_per_bank_minor     bigint  not null,
    deposits_in_transit_minor  bigint  not null,
    outstanding_payments_minor bigint  not null,
    bank_only_minor            bigint  not null,
    match_differences_minor    bigint  not null,
    adjusted_balance_minor     bigint  not null,
    balance_per_ledger_minor   bigint  not null,
    unexplained_minor          bigint  not null,
    open_bank_ids              jsonb   not null,
    open_ledger_ids            jsonb   not null,
    primary key (account_id, currency, as_of_date)
);

-- The former version gives way to one with a greater or equal (changed_at_millis, state_rank).
create table intake_file (
    sha256            text     collate "C" primary key,
    name              text     not null,
    state             text     not null,
    state_rank        smallint not null,
    read_count        bigint   not null,
    accepted_count    bigint   not null,
    rejected_count    bigint   not null,
    message           text     not null,
    changed_at_millis bigint   not null
);
create index intake_file_by_change on intake_file (changed_at_millis desc);
