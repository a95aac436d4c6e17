-- What the console asks: pages of exceptions in any order, what has changed, and what people sent.

-- An amount without its sign; the one number that has no positive counterpart stands for the largest.
alter table exception_item
    add column amount_rank bigint not null generated always as (
        case when amount_minor is null then 0
             when amount_minor = -9223372036854775808 then 9223372036854775807
             else abs(amount_minor) end) stored,
    add column severity_rank smallint not null generated always as (
        case severity when 'HIGH' then 3 when 'MEDIUM' then 2 when 'LOW' then 1 else 0 end) stored,
    -- The transaction that wrote the row last: what committed since a moment can be told from it.
    add column changed_xid xid8 not null default pg_current_xact_id(),
    add column created_xid xid8 not null default pg_current_xact_id();

create function note_change() returns trigger language plpgsql as $$
begin
    new.changed_xid := pg_current_xact_id();
    return new;
end
$$;
create trigger exception_item_changes before update on exception_item
    for each row execute function note_change();
create index exception_by_change on exception_item (changed_xid);

create index exception_open_by_age on exception_item (opened_at_millis, id)
    where status = 'OPEN';
create index exception_open_by_amount on exception_item (amount_rank, id)
    where status = 'OPEN';
create index exception_open_by_severity on exception_item (severity_rank, opened_at_millis, id)
    where status = 'OPEN';
create index exception_queue_by_age on exception_item (queue, opened_at_millis, id)
    where status = 'OPEN';
create index exception_queue_by_amount on exception_item (queue, amount_rank, id)
    where status = 'OPEN';
create index exception_queue_by_severity on exception_item (queue, severity_rank, opened_at_millis, id)
    where status = 'OPEN';
create index exception_reason_by_age on exception_item (reason, opened_at_millis, id)
    where status = 'OPEN';
create index exception_reason_by_amount on exception_item (reason, amount_rank, id)
    where status = 'OPEN';
create index exception_reason_by_severity on exception_item (reason, severity_rank, opened_at_millis, id)
    where status = 'OPEN';
create index exception_account_by_amount on exception_item (account_id, amount_rank, id)
    where status = 'OPEN';
create index exception_account_by_severity on exception_item (account_id, severity_rank, opened_at_millis, id)
    where status = 'OPEN';
create index exception_any_by_age on exception_item (opened_at_millis, id);
create index exception_by_word on exception_item
    using gin (to_tsvector('simple', coalesce(explanation, '')));
drop index exception_open;

create index match_by_time on match (final_at_millis, id);
create index decision_by_time on decision (decided_at_millis, id);
create index journal_by_date on journal (company_id, date, sequence);
create index journal_line_by_account on journal_line (company_id, account, currency);

-- What was sent by people, from the moment of its acceptance: what the engine has not been given yet
-- when a process dies is given to it by the next one, in the same bytes.
create table submission (
    user_id             text    collate "C" not null,
    idempotency_key     text    collate "C" not null,
    request_hash        text    not null,
    file_name           text    not null,
    content             text    not null,
    answer              text    not null,
    submitted_at_millis bigint  not null,
    delivered           boolean not null,
    primary key (user_id, idempotency_key)
);
create index submission_undelivered on submission (submitted_at_millis) where not delivered;
