-- What keeps queues of ten million exceptions quick: counts that are kept instead of counted, the
-- names of parties for the search, and an order by index for every reason within its queue.

-- How many are open and what they sum to. Every writer adds rows of its own and waits for nobody;
-- a reader adds them up. Now and then a writer replaces all of them by their sums.
create table exception_tally (
    queue        text,
    reason       text    not null,
    account_id   text,
    currency     char(3),
    open_count   bigint  not null,
    amount_minor numeric
);

-- The same by the day of the opening, counted from 1970-01-01 in UTC.
create table exception_day_tally (
    account_id text,
    opened_day integer not null,
    open_count bigint  not null
);

create function tally_day(opened_at_millis bigint) returns integer
    language sql immutable parallel safe
    as 'select floor(opened_at_millis / 86400000.0)::integer';

-- Only one at a time sums up, and nobody waits to do it.
create function sum_up_exception_tallies() returns void language plpgsql as $$
begin
    if not pg_try_advisory_xact_lock(hashtext('exception_tally')) then
        return;
    end if;
    with former as (delete from exception_tally returning *)
    insert into exception_tally
    select queue, reason, account_id, currency, sum(open_count), sum(amount_minor) from former
     group by queue, reason, account_id, currency having sum(open_count) <> 0;
    with former as (delete from exception_day_tally returning *)
    insert into exception_day_tally
    select account_id, opened_day, sum(open_count) from former
     group by account_id, opened_day having sum(open_count) <> 0;
end
$$;

create function tally_inserted() returns trigger language plpgsql as $$
begin
    insert into exception_tally
    select queue, reason, account_id, currency, count(*), sum(amount_minor::numeric) from fresh
     where status = 'OPEN' group by queue, reason, account_id, currency;
    insert into exception_day_tally
    select account_id, tally_day(opened_at_millis), count(*) from fresh
     where status = 'OPEN' group by 1, 2;
    if pg_current_xact_id()::text::numeric % 64 = 0 then
        perform sum_up_exception_tallies();
    end if;
    return null;
end
$$;

create function tally_updated() returns trigger language plpgsql as $$
begin
    insert into exception_tally
    select queue, reason, account_id, currency, sum(n), sum(n * amount_minor::numeric)
      from (select queue, reason, account_id, currency, amount_minor, 1 as n
              from fresh where status = 'OPEN'
            union all
            select queue, reason, account_id, currency, amount_minor, -1
              from stale where status = 'OPEN') both_versions
     group by queue, reason, account_id, currency
    having sum(n) <> 0 or sum(n * amount_minor::numeric) <> 0;
    insert into exception_day_tally
    select account_id, opened_day, sum(n)
      from (select account_id, tally_day(opened_at_millis) as opened_day, 1 as n
              from fresh where status = 'OPEN'
            union all
            select account_id, tally_day(opened_at_millis), -1
              from stale where status = 'OPEN') both_versions
     group by account_id, opened_day having sum(n) <> 0;
    return null;
end
$$;

create function tally_deleted() returns trigger language plpgsql as $$
begin
    insert into exception_tally
    select queue, reason, account_id, currency, -count(*), -sum(amount_minor::numeric) from stale
     where status = 'OPEN' group by queue, reason, account_id, currency;
    insert into exception_day_tally
    select account_id, tally_day(opened_at_millis), -count(*) from stale
     where status = 'OPEN' group by 1, 2;
    return null;
end
$$;

create trigger exception_item_inserted after insert on exception_item
    referencing new table as fresh for each statement execute function tally_inserted();
create trigger exception_item_updated after update on exception_item
    referencing old table as stale new table as fresh
    for each statement execute function tally_updated();
create trigger exception_item_deleted after delete on exception_item
    referencing old table as stale for each statement execute function tally_deleted();

-- The names that stand in the documents of an exception.
create table exception_party (
    exception_id text collate "C" not null,
    name         text not null,
    primary key (exception_id, name)
);
create index exception_party_by_word on exception_party
    using gin (to_tsvector('simple', name));

create view document_party as
    select id, counterparty_name as name from bank_transaction
    union all select id, counterparty_name from ledger_entry
    union all select id, customer_name from receivable
    union all select id, payer_name from remittance;

-- Subjects whose document was not there yet. A document and its exception may be written by two
-- transactions of which neither sees the other: the next writer looks again, readers look here
-- too, and after an hour it is given up, for not every subject is a document of this database.
create table party_wanted (
    exception_id text        collate "C" not null,
    item_id      text        collate "C" not null,
    since        timestamptz not null default now(),
    primary key (exception_id, item_id)
);
create index party_wanted_by_time on party_wanted (since);

create function find_wanted_parties() returns void language plpgsql as $$
begin
    with oldest as (
        select exception_id, item_id, since from party_wanted
         order by since limit 1000 for update skip locked),
    found as (
        select s.exception_id, s.item_id, d.name from oldest s join document_party d
            on d.id = s.item_id),
    done as (
        delete from party_wanted w using oldest s
         where w.exception_id = s.exception_id and w.item_id = s.item_id
           and (s.since < now() - interval '1 hour'
                or exists (select from found f
                            where f.exception_id = s.exception_id and f.item_id = s.item_id)))
    insert into exception_party select exception_id, name from found where name is not null
        order by 1, 2 on conflict do nothing;
end
$$;

create function note_parties() returns trigger language plpgsql as $$
begin
    perform find_wanted_parties();
    insert into exception_party
    select s.exception_id, d.name from fresh s join document_party d on d.id = s.item_id
     where d.name is not null
     order by 1, 2 on conflict do nothing;
    insert into party_wanted (exception_id, item_id)
    select s.exception_id, s.item_id from fresh s
      join exception_item x on x.id = s.exception_id
     where coalesce(x.queue, 'bank') in ('bank', 'receivables', 'collections')
       and not exists (select from document_party d where d.id = s.item_id)
     order by 1, 2 on conflict do nothing;
    return null;
end
$$;
create trigger exception_subject_inserted after insert on exception_subject
    referencing new table as fresh for each statement execute function note_parties();

-- All of it anew, from what is stored: at this migration, and after loading with triggers off.
create function rebuild_exception_reads() returns void language plpgsql as $$
begin
    truncate exception_tally, exception_day_tally, exception_party, party_wanted;
    insert into exception_tally
    select queue, reason, account_id, currency, count(*), sum(amount_minor::numeric)
      from exception_item where status = 'OPEN' group by queue, reason, account_id, currency;
    insert into exception_day_tally
    select account_id, tally_day(opened_at_millis), count(*)
      from exception_item where status = 'OPEN' group by 1, 2;
    insert into exception_party
    select s.exception_id, d.name from exception_subject s join document_party d
        on d.id = s.item_id
     where d.name is not null on conflict do nothing;
end
$$;
select rebuild_exception_reads();

create index exception_queue_reason_by_age
    on exception_item (queue, reason, opened_at_millis, id) where status = 'OPEN';
create index exception_queue_reason_by_amount
    on exception_item (queue, reason, amount_rank, id) where status = 'OPEN';
create index exception_queue_reason_by_severity
    on exception_item (queue, reason, severity_rank, opened_at_millis, id) where status = 'OPEN';
drop index exception_reason_by_age;
drop index exception_reason_by_amount;
drop index exception_reason_by_severity;
