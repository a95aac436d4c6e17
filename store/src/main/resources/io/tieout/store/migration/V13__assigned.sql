-- The open exceptions that somebody has, with what they are ordered and chosen by: a person's
-- queue is a few thousand rows that lie together, and not so many reads all over ten million.
create table exception_assigned (
    id               text     collate "C" primary key,
    assignee         text     not null,
    queue            text,
    reason           text     not null,
    account_id       text,
    opened_at_millis bigint   not null,
    amount_rank      bigint   not null,
    severity_rank    smallint not null
);
create index exception_assigned_by_person on exception_assigned (assignee);
create index case_assigned on case_item (id) where open and assignee is not null;

-- An exception and its case may be written by two transactions of which neither sees the other.
-- Who writes cases therefore waits for all who write exceptions, and they for him: whoever is
-- second sees what the first wrote. Cases are assigned by people, so nobody waits often or long.
create function note_assigned(touched text[]) returns void language plpgsql as $$
begin
    delete from exception_assigned where id = any(touched);
    insert into exception_assigned
    select x.id, c.assignee, x.queue, x.reason, x.account_id, x.opened_at_millis, x.amount_rank,
           x.severity_rank
      from case_item c join exception_item x on x.id = c.id
     where c.id = any(touched) and c.open and c.assignee is not null and x.status = 'OPEN'
     order by x.id;
end
$$;

create function note_cases() returns trigger language plpgsql as $$
declare
    touched text[];
begin
    if tg_op = 'INSERT' then
        touched := array(select id from fresh where open and assignee is not null);
    else
        touched := array(
            select f.id from fresh f join stale s on s.id = f.id
             where (f.open, f.assignee) is distinct from (s.open, s.assignee));
    end if;
    if cardinality(touched) > 0 then
        perform pg_advisory_xact_lock(hashtext('exception_assigned'));
        perform note_assigned(touched);
    end if;
    return null;
end
$$;
create trigger case_item_inserted after insert on case_item
    referencing new table as fresh for each statement execute function note_cases();
create trigger case_item_updated after update on case_item
    referencing old table as stale new table as fresh
    for each statement execute function note_cases();

create function note_exceptions_of_cases() returns trigger language plpgsql as $$
declare
    touched text[];
begin
    perform pg_advisory_xact_lock_shared(hashtext('exception_assigned'));
    touched := array(
        select f.id from fresh f join case_item c on c.id = f.id
         where c.open and c.assignee is not null);
    if cardinality(touched) > 0 then
        perform note_assigned(touched);
    end if;
    return null;
end
$$;
create trigger exception_item_inserted_with_case after insert on exception_item
    referencing new table as fresh for each statement execute function note_exceptions_of_cases();
create trigger exception_item_updated_with_case after update on exception_item
    referencing new table as fresh for each statement execute function note_exceptions_of_cases();

-- All of it anew, as of V9, and who has what.
create or replace function rebuild_exception_reads() returns void language plpgsql as $$
begin
    truncate exception_tally, exception_day_tally, exception_party, party_wanted,
        exception_assigned;
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
    perform note_assigned(array(
        select id from case_item where open and assignee is not null));
end
$$;
select note_assigned(array(select id from case_item where open and assignee is not null));
