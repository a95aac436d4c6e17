import { memo, useState, type FormEvent } from 'react';
import type { QueueCount } from '../../api/types';
import { count } from '../../format';
import { Dialog } from '../../parts/Dialog';
import { named, reason, t } from '../../text/text';
import { everything, queryOf, savedViews, storeViews, viewHref, type Filter } from './filter';

function same(a: Filter, b: Filter): boolean {
  return JSON.stringify(queryOf(a)) === JSON.stringify(queryOf(b));
}

function View({
  name,
  filter,
  shown,
  n,
  deep,
}: {
  name: string;
  filter: Filter;
  shown: Filter;
  n: number | null;
  deep?: boolean;
}) {
  const here = same(filter, { ...shown, sort: filter.sort, order: filter.order });
  return (
    <a
      className={`view${deep ? ' deep' : ''}`}
      href={viewHref(filter)}
      aria-current={here ? 'page' : undefined}
    >
      <span className="view-name">{name}</span>
      {n !== null && <span className="view-count">{count(n)}</span>}
    </a>
  );
}

/** How many rows a view has, where the counts of the queues say so. */
export function countOf(filter: Filter, counts: QueueCount[]): number | null {
  if (filter.q || filter.accountId || filter.age || filter.status !== 'open') {
    return null;
  }
  return counts
    .filter(
      one =>
        (!filter.queue || one.queue === filter.queue) && (!filter.reason || one.reason === filter.reason),
    )
    .reduce((sum, one) => sum + one.count, 0);
}

function SaveDialog({ filter, onDone }: { filter: Filter; onDone: () => void }) {
  const [name, setName] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    storeViews([...savedViews().filter(view => view.name !== name), { name, filter }]);
    onDone();
  };
  return (
    <Dialog title={t('queues.save')} onClose={onDone}>
      <form onSubmit={save} className="form">
        <label>
          {t('queues.saveName')}
          <input
            data-first=""
            required
            maxLength={60}
            value={name}
            onChange={event => setName(event.target.value)}
          />
        </label>
        <div className="buttons">
          <button type="submit" className="button primary">
            {t('queues.save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** Drawn again only if a count or the view changed, not when the table scrolls. */
export const Views = memo(function Views({ counts, shown }: { counts: QueueCount[]; shown: Filter }) {
  const [saving, setSaving] = useState(false);
  const [saved, setSaved] = useState(savedViews);
  const queues = [...new Set(counts.map(one => one.queue))].sort();
  const remove = (name: string) => {
    const left = saved.filter(view => view.name !== name);
    storeViews(left);
    setSaved(left);
  };
  return (
    <nav className="views" aria-label={t('queues.views')}>
      <View name={t('queues.everything')} filter={everything} shown={shown} n={countOf(everything, counts)} />
      {queues.map(queue => (
        <div key={queue} className="view-group">
          <View
            name={named('queue', queue)}
            filter={{ ...everything, queue }}
            shown={shown}
            n={countOf({ ...everything, queue }, counts)}
          />
          {counts
            .filter(one => one.queue === queue)
            .sort((a, b) => b.count - a.count)
            .map(one => (
              <View
                key={one.reason}
                deep
                name={reason(one.reason)}
                filter={{ ...everything, queue, reason: one.reason }}
                shown={shown}
                n={one.count}
              />
            ))}
        </div>
      ))}
      <div className="view-group">
        <h2>{t('queues.saved')}</h2>
        {saved.map(view => (
          <div key={view.name} className="view-saved">
            <View name={view.name} filter={view.filter} shown={shown} n={countOf(view.filter, counts)} />
            <button
              type="button"
              className="button quiet small"
              aria-label={t('queues.delete', { name: view.name })}
              onClick={() => remove(view.name)}
            >
              <span aria-hidden="true">✕</span>
            </button>
          </div>
        ))}
        <button type="button" className="button quiet small" onClick={() => setSaving(true)}>
          + {t('queues.save')}
        </button>
      </div>
      {saving && (
        <SaveDialog
          filter={shown}
          onDone={() => {
            setSaving(false);
            setSaved(savedViews());
          }}
        />
      )}
    </nav>
  );
});
