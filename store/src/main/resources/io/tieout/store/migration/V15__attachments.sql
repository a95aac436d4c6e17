-- Files that people put to cases: once for each content, which case they belong to is told by its events.

create table attachment (
    sha256      text        collate "C" primary key,
    content     bytea       not null,
    kept_at     timestamptz not null default now()
);
alter table attachment alter column content set storage external;
