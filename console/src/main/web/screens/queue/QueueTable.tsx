import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useRef, type MouseEvent } from 'react';
import type { ExceptionRow, Variance } from '../../api/types';
import { count, date, instant, percent, plain, rate } from '../../format';
import { Amount, SeveritySign } from '../../parts/basics';
import { named, reason, t, type Key } from '../../text/text';
import type { CursorWindows } from '../../windows';
import type { Filter } from './filter';

const ROW_HEIGHT = 34;
/** Rows drawn beyond each edge: what a turn of the wheel brings before the next frame. */
const OVERSCAN = 8;

interface Column {
  name: string;
  title: Key;
  sort?: Filter['sort'];
  right?: boolean;
  brief?: boolean;
  /** Where no dossier stands beside the table: it has all of this, too. */
  wide?: boolean;
}

const columns: Column[] = [
  { name: 'severity', title: 'col.severity', sort: 'severity', brief: true },
  { name: 'reason', title: 'col.reason' },
  { name: 'party', title: 'col.party' },
  { name: 'document', title: 'col.document' },
  { name: 'amount', title: 'col.amount', sort: 'amount', right: true },
  { name: 'variance', title: 'col.variance', right: true, wide: true },
  { name: 'tolerance', title: 'col.tolerance', right: true, wide: true },
  { name: 'confidence', title: 'col.confidence', right: true },
  { name: 'assignee', title: 'col.assignee' },
  { name: 'action', title: 'col.action' },
  { name: 'standing', title: 'col.standing', wide: true },
  { name: 'due', title: 'col.due', right: true, wide: true },
  { name: 'opened', title: 'col.age', sort: 'opened', right: true },
];

export interface TableProps {
  windows: CursorWindows<ExceptionRow>;
  filter: Filter;
  active: number;
  selected: Map<string, ExceptionRow>;
  decided: Set<string>;
  onActive: (index: number, event?: MouseEvent) => void;
  onSelect: (index: number) => void;
  onSort: (sort: Filter['sort']) => void;
  onOpen: () => void;
}

function Head({ filter, onSort }: Pick<TableProps, 'filter' | 'onSort'>) {
  return (
    <div className="queue-row head" role="row" aria-rowindex={1}>
      <span role="columnheader" className="cell">
        <span className="unseen">{t('col.select')}</span>
      </span>
      {columns.map(column => {
        const sorted = column.sort === filter.sort;
        return (
          <span
            key={column.name}
            role="columnheader"
            className={`cell ${column.right ? 'right' : ''} ${column.wide ? 'wide-only' : ''}`}
            aria-sort={sorted ? (filter.order === 'asc' ? 'ascending' : 'descending') : undefined}
          >
            {column.sort ? (
              <button type="button" tabIndex={-1} onClick={() => onSort(column.sort!)}>
                <span className={column.brief ? 'unseen' : ''}>{t(column.title)}</span>
                {column.brief && <span aria-hidden="true">▲</span>}
                <span aria-hidden="true">{sorted ? (filter.order === 'asc' ? ' ↑' : ' ↓') : ''}</span>
              </button>
            ) : (
              t(column.title)
            )}
          </span>
        );
      })}
    </div>
  );
}

/** What stands in the column of the next action. */
function nextOf(row: ExceptionRow, decided: boolean): string {
  if (decided) {
    return t('queues.decided');
  }
  return row.status === 'closed' ? t('queues.gone') : named('action', row.suggestedAction ?? 'investigate');
}

/** By how much, and how much that is of what is expected. */
function varianceText({ difference, percent: share }: Variance): string {
  return share === null ? plain(difference) : `${plain(difference)} (${rate(share / 100)})`;
}

function varianceTitle({ field, actual, expected }: Variance): string {
  return t('queues.variance', { field, actual: plain(actual), expected: plain(expected) });
}

function Cells({ row, checked, decided }: Pick<RowProps, 'checked' | 'decided'> & { row: ExceptionRow }) {
  const document = row.document;
  return (
    <>
      <span role="gridcell" className="cell fits check" aria-label={t('col.select')}>
        <span className={`box ${checked ? 'on' : ''}`} data-select="" aria-hidden="true">
          {checked ? '✓' : ''}
        </span>
      </span>
      <span role="gridcell" className="cell fits" aria-label={named('severity', row.severity)}>
        <SeveritySign value={row.severity} />
      </span>
      <span role="gridcell" className="cell" title={row.explanation}>
        {reason(row.reason)}
      </span>
      <span role="gridcell" className="cell">
        {row.party ?? row.accountId ?? '–'}
      </span>
      <span role="gridcell" className="cell muted" title={document?.date && date(document.date)}>
        {document ? (document.number ?? document.id) : '–'}
      </span>
      <span role="gridcell" className="cell right">
        <Amount value={row.amount} />
      </span>
      <span role="gridcell" className="cell right wide-only" title={row.variance && varianceTitle(row.variance)}>
        {row.variance ? varianceText(row.variance) : '–'}
      </span>
      <span role="gridcell" className="cell right muted wide-only">
        {row.variance?.tolerance ?? '–'}
      </span>
      <span role="gridcell" className="cell fits right">
        {row.suggestionCount > 0 ? percent(row.bestConfidence) : '–'}
      </span>
      <span role="gridcell" className="cell who" data-holder={row.lease?.holder}>
        {row.lease ? (
          <span className="holder" title={t('case.held', { who: row.lease.holder, until: instant(row.lease.until) })}>
            <span aria-hidden="true">● </span>
            {row.lease.holder}
          </span>
        ) : (
          (row.assignee ?? '–')
        )}
      </span>
      <span role="gridcell" className="cell">
        <span className={`next ${decided || row.status === 'closed' ? 'done' : (row.suggestedAction ?? '')}`}>
          {nextOf(row, decided)}
        </span>
      </span>
      <span role="gridcell" className="cell wide-only">{named('standing', row.standing ?? 'open')}</span>
      <span role="gridcell" className="cell fits right muted wide-only" title={instant(row.dueAt)}>
        {date(row.dueAt)}
      </span>
      <span role="gridcell" className="cell fits right muted" title={instant(row.openedAt, true)}>
        {t('queues.days', { n: count(row.ageDays) })}
      </span>
    </>
  );
}

interface RowProps {
  index: number;
  row: ExceptionRow | undefined;
  start: number;
  active: boolean;
  checked: boolean;
  decided: boolean;
}

/** Drawn again only if something of it changed: scrolling moves the window, not the rows. */
const Row = memo(function Row({ index, row, start, active, checked, decided }: RowProps) {
  const done = decided || row?.status === 'closed';
  const looks = ['queue-row', active && 'active', done && 'done', checked && 'checked'];
  return (
    <div
      id={`row-${index}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={checked}
      data-row={index}
      className={looks.filter(Boolean).join(' ')}
      style={{ top: start, height: ROW_HEIGHT }}
    >
      {row ? (
        <Cells row={row} checked={checked} decided={decided} />
      ) : (
        <span role="gridcell" className="cell bone">
          <span className="unseen">{t('common.loading')}</span>
        </span>
      )}
    </div>
  );
});

/**
 * Which rows are drawn: those in sight, and some beyond each edge unless the view has jumped so far
 * that it shows all rows anew. Then each frame has enough to do with what is seen.
 */
function useDrawn() {
  const before = useRef(0);
  const jumped = useRef(false);
  const extract = useCallback((range: Range) => {
    jumped.current = Math.abs(range.startIndex - before.current) > range.endIndex - range.startIndex;
    before.current = range.startIndex;
    return defaultRangeExtractor(jumped.current ? { ...range, overscan: 0 } : range);
  }, []);
  return { extract, jumped };
}

/**
 * How many rows are drawn at most, since the view jumps or does not. A row that leaves at one edge
 * is drawn anew at the other: filling its cells costs a fraction of making them.
 */
function useSlots(drawn: number, jumped: boolean): number {
  const slots = useRef({ most: 1, jumped });
  const most = slots.current.jumped === jumped ? Math.max(slots.current.most, drawn) : Math.max(drawn, 1);
  slots.current = { most, jumped };
  return most;
}

/** As many rows as there are; only those in sight are drawn, and only their pages are held. */
export function QueueTable(props: TableProps) {
  const { windows, active, selected, decided } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const drawn = useDrawn();
  const virtual = useVirtualizer({
    count: windows.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    rangeExtractor: drawn.extract,
    scrollPaddingStart: ROW_HEIGHT,
  });
  const items = virtual.getVirtualItems();
  const slots = useSlots(items.length, drawn.jumped.current);
  const first = items[0]?.index ?? 0;
  const last = items[items.length - 1]?.index ?? 0;
  useEffect(() => windows.show(first, last), [windows, first, last]);
  const before = useRef(active);
  useEffect(() => {
    if (active !== before.current && active < windows.count) {
      before.current = active;
      virtual.scrollToIndex(active, { align: 'auto' });
    }
  }, [active]);
  const click = (event: MouseEvent) => {
    const target = event.target as HTMLElement;
    const index = Number(target.closest<HTMLElement>('[data-row]')?.dataset.row ?? -1);
    if (index >= 0 && target.closest('[data-select]')) {
      props.onSelect(index);
    } else if (index >= 0) {
      props.onActive(index, event);
    }
  };
  return (
    <div
      ref={scroller}
      className="queue-table"
      role="grid"
      aria-label={t('nav.queues')}
      aria-rowcount={windows.count + 1}
      aria-multiselectable="true"
      aria-activedescendant={active >= 0 ? `row-${active}` : undefined}
      tabIndex={0}
      data-grid=""
    >
      <Head {...props} />
      <div
        className="queue-body"
        role="rowgroup"
        style={{ height: virtual.getTotalSize() }}
        onClick={click}
        onDoubleClick={props.onOpen}
      >
        {items.map(item => {
          const row = windows.row(item.index);
          return (
            <Row
              key={item.index % slots}
              index={item.index}
              row={row}
              start={item.start}
              active={item.index === active}
              checked={row !== undefined && selected.has(row.id)}
              decided={row !== undefined && decided.has(row.id)}
            />
          );
        })}
      </div>
    </div>
  );
}
