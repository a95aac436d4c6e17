import { useInfiniteQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import type { Journal, Money, Page } from '../../api/types';
import { amount, count, date, instant } from '../../format';
import { Empty, Failure, Id, Loading, More } from '../../parts/basics';
import { href } from '../../route';
import { t } from '../../text/text';

function figure(value: string | Money | null | undefined): string {
  const text = typeof value === 'object' && value !== null ? value.amount : value;
  return text && !/^0(\.0+)?$/.test(text) ? amount(text) : '';
}

function currencyOf(line: Journal['lines'][number]): string {
  const side = line.debit ?? line.credit;
  return line.currency ?? (typeof side === 'object' && side !== null ? side.currency : '');
}

/** Journals with their lines: debit left, credit right, as accountants write them. */
export function JournalTable({ journals }: { journals: Journal[] }) {
  if (journals.length === 0) {
    return <Empty>{t('ledger.noJournals')}</Empty>;
  }
  return (
    <table className="table journals">
      <thead>
        <tr>
          <th className="right">{t('col.sequence')}</th>
          <th>{t('col.date')}</th>
          <th>{t('col.text')}</th>
          <th className="right">{t('col.debit')}</th>
          <th className="right">{t('col.credit')}</th>
          <th>{t('col.currency')}</th>
        </tr>
      </thead>
      {journals.map(journal => (
        <tbody key={journal.id}>
          <tr className="journal">
            <td className="right">{count(journal.sequence)}</td>
            <td>{date(journal.date)}</td>
            <td colSpan={3}>
              {journal.text}{' '}
              {journal.cause && (
                <Id
                  value={journal.cause}
                  href={journal.cause.startsWith('m') ? href('matches', journal.cause) : undefined}
                />
              )}{' '}
              {journal.decidedBy && <span className="muted">{journal.decidedBy}</span>}
            </td>
            <td className="muted nowrap" title={journal.postedAt && instant(journal.postedAt, true)}>
              <span className="id" title={journal.hash}>
                {journal.hash.slice(0, 8)}
              </span>
            </td>
          </tr>
          {journal.lines.map((line, i) => (
            <tr key={i} className="line">
              <td />
              <td />
              <td className={figure(line.credit) ? 'indent' : ''}>
                {line.account}
                {line.costCenter && <span className="muted"> {line.costCenter}</span>}
              </td>
              <td className="right">{figure(line.debit)}</td>
              <td className="right">{figure(line.credit)}</td>
              <td className="muted">{currencyOf(line)}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

export function Journals({ companyId }: { companyId: string }) {
  const query = useInfiniteQuery({
    queryKey: ['journals', companyId],
    queryFn: ({ pageParam }) => get<Page<Journal>>('/journals', { companyId, limit: 50, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: page => (page.hasMore ? page.nextCursor : null),
  });
  if (query.error) {
    return <Failure error={query.error} retry={() => void query.refetch()} />;
  }
  if (!query.data) {
    return <Loading />;
  }
  return (
    <>
      <JournalTable journals={query.data.pages.flatMap(page => page.data)} />
      {query.hasNextPage && <More onMore={() => void query.fetchNextPage()} />}
    </>
  );
}
