-- How matches and exceptions stood at an instant, and since when journals and decisions are known. An
-- instant is when the transaction began that wrote the row: all that it wrote is known together.

create function known_now() returns bigint language sql stable as $$
    select (extract(epoch from transaction_timestamp()) * 1000)::bigint
$$;

-- Nothing can be told of what was before.
create table history_begin (at_millis bigint not null);
insert into history_begin values (known_now());

alter table match add column known_at_millis bigint not null default 0;
alter table match alter column known_at_millis set default known_now();
alter table exception_item add column known_at_millis bigint not null default 0;
alter table exception_item alter column known_at_millis set default known_now();
alter table journal add column known_at_millis bigint not null default 0;
alter table journal alter column known_at_millis set default known_now();
alter table decision add column known_at_millis bigint not null default 0;
alter table decision alter column known_at_millis set default known_now();

-- Rows that gave way to others, from when they were known until when. A column that the table gets
-- its former rows get too, before the last one.
create table match_former (like match, known_until_millis bigint not null);
create index match_former_by_time on match_former (known_until_millis);
create table exception_former (like exception_item, known_until_millis bigint not null);
create index exception_former_by_time on exception_former (known_until_millis);

-- Of two transactions the one that began first may write last.
create function note_known() returns trigger language plpgsql as $$
begin
    new.known_at_millis := greatest(old.known_at_millis, known_now());
    return new;
end
$$;
create trigger match_known before update on match for each row execute function note_known();
create trigger exception_item_known before update on exception_item
    for each row execute function note_known();

-- What is provisional is shown while it is, and not kept: every match would be written twice.
create function keep_former_matches() returns trigger language plpgsql as $$
begin
    insert into match_former
    select f.*, greatest(f.known_at_millis, known_now()) from former f
     where f.status <> 'provisional';
    return null;
end
$$;
create trigger match_updated after update on match
    referencing old table as former for each statement execute function keep_former_matches();

create function keep_former_exceptions() returns trigger language plpgsql as $$
begin
    insert into exception_former
    select f.*, greatest(f.known_at_millis, known_now()) from former f;
    return null;
end
$$;
create trigger exception_item_kept after update on exception_item
    referencing old table as former for each statement execute function keep_former_exceptions();
