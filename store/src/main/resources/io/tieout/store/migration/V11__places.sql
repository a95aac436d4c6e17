-- Queues of a company are read from one index for each account, queue and reason.
create index exception_place_by_age
    on exception_item (account_id, queue, reason, opened_at_millis, id) where status = 'OPEN';
create index exception_place_by_amount
    on exception_item (account_id, queue, reason, amount_rank, id) where status = 'OPEN';
create index exception_place_by_severity
    on exception_item (account_id, queue, reason, severity_rank, opened_at_millis, id)
    where status = 'OPEN';
drop index exception_open_by_account;
drop index exception_account_by_amount;
drop index exception_account_by_severity;

-- For the figures of the business: few rows of large tables.
create index exception_duplicates on exception_item (reason, currency, account_id, amount_minor)
    where reason in ('DUPLICATE_INVOICE', 'POSSIBLE_DUPLICATE', 'DUPLICATE_PAYMENT');
create index case_closed_by_time on case_event (at_millis) where kind = 'CLOSED';
