-- What people do about exceptions: how each case stands, and all that happened to it.

-- The former version gives way to one with a greater (born_at_millis, sequence). Nobody is null.
create table case_item (
    id                 text    collate "C" primary key,
    company_id         text    not null,
    born_at_millis     bigint  not null,
    sequence           bigint  not null,
    open               boolean not null,
    desk               text    not null,
    assignee           text,
    lease_holder       text,
    lease_until_millis bigint  not null,
    due_at_millis      bigint  not null,
    proposed_by        text,
    approved_by        text,
    changed_xid        xid8    not null default pg_current_xact_id()
);
create trigger case_item_changes before update on case_item
    for each row execute function note_change();
create index case_by_change on case_item (changed_xid);
create index case_by_assignee on case_item (assignee, due_at_millis) where open and assignee is not null;

-- Inserted once, never changed.
create table case_event (
    id             text     collate "C" primary key,
    case_id        text     collate "C" not null,
    born_at_millis bigint   not null,
    sequence       bigint   not null,
    kind           text     not null,
    at_millis      bigint   not null,
    done_by        text,
    note           text     not null,
    command_id     text,
    assignee       text,
    desk           text     not null
);
create unique index case_event_by_case on case_event (case_id, born_at_millis, sequence);
create index case_event_by_command on case_event (command_id) where command_id is not null;
