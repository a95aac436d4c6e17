-- What a person needs to know to decide an exception: see core.results.ExceptionItem.
alter table exception_item add column evidence jsonb not null default '[]';
