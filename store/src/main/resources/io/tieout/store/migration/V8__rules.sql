-- Rules that people publish: those that the engine has observed, and those that wait for a second person.

-- As documents: of two with one id the one observed first stays.
create table rule_set (
    id                  text    collate "C" primary key,
    flow                text    not null,
    company_id          text,
    version             integer not null,
    rule_values         jsonb   not null,
    author              text    not null,
    approved_by         text    not null,
    reason              text    not null,
    published_at_millis bigint  not null,
    source              text    not null,
    position            text    not null,
    observed_at_millis  bigint  not null
);

-- A proposal is decided once; the version is given then.
create table rule_proposal (
    id                 text    collate "C" primary key,
    flow               text    not null,
    company_id         text,
    base_version       integer not null,
    rule_values        jsonb   not null,
    author             text    not null,
    reason             text    not null,
    proposed_at_millis bigint  not null,
    back_test          text,
    state              text    not null,
    decided_by         text,
    decided_at_millis  bigint,
    version            integer unique
);
create index rule_proposal_by_time on rule_proposal (proposed_at_millis, id);
