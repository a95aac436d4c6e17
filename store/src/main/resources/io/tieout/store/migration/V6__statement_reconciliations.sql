-- Vendors' and customers' statements against our side of their accounts.

-- What was written last is kept. The difference of the balances is the sum of the causes and of what
-- is unexplained. Amounts within the lists are minor units of the currency.
create table statement_reconciliation (
    id                  text    collate "C" primary key,
    statement_id        text    not null,
    company_id          text    not null,
    side                text    not null,
    party_id            text    not null,
    statement_date      date    not null,
    form                text    not null,
    superseded_by       text    not null,
    currency            char(3) not null,
    their_balance_minor bigint  not null,
    our_balance_minor   bigint  not null,
    unexplained_minor   bigint  not null,
    status              text    not null,
    causes              jsonb   not null,
    line_list           jsonb   not null,
    missing             jsonb   not null,
    changed_xid         xid8    not null default pg_current_xact_id()
);
create trigger statement_reconciliation_changes before update on statement_reconciliation
    for each row execute function note_change();
create index statement_reconciliation_by_date
    on statement_reconciliation (statement_date desc, id desc);
create index statement_reconciliation_by_party
    on statement_reconciliation (company_id, party_id, statement_date);
