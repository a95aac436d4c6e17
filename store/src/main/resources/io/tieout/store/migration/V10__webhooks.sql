-- Who is told of changes, how far each has been told, and what was tried.

alter table match add column changed_xid xid8 not null default pg_current_xact_id();
create trigger match_changes before update on match
    for each row execute function note_change();
create index match_by_change on match (changed_xid, id);
alter table journal add column changed_xid xid8 not null default pg_current_xact_id();
create index journal_by_change on journal (changed_xid, id);

create table webhook_subscription (
    id                      text    collate "C" primary key,
    url                     text    not null,
    kinds                   jsonb   not null,
    company_id              text,
    secret                  text    not null,
    former_secret           text,
    former_until_millis     bigint  not null,
    created_by              text    not null,
    created_at_millis       bigint  not null,
    paused                  text,
    -- All up to here was taken by the receiver.
    position_xid            bigint  not null,
    position_kind           integer not null,
    position_id             text    collate "C" not null,
    failures                integer not null,
    next_attempt_at_millis  bigint  not null,
    -- One process at a time delivers; one that died lets go when this is over.
    leased_until_millis     bigint  not null
);

create table webhook_delivery (
    number              bigint generated always as identity primary key,
    subscription_id     text    collate "C" not null,
    event_id            text    not null,
    event_type          text    not null,
    position            text    not null,
    attempt             integer not null,
    attempted_at_millis bigint  not null,
    status              integer,
    failure             text,
    took_millis         bigint  not null
);
create index webhook_delivery_by_subscription on webhook_delivery (subscription_id, number);
