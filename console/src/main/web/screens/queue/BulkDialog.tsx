import { useEffect, useState } from 'react';
import { freshKey, get, post } from '../../api/client';
import type { BatchAnswer, DecisionRequest, ExceptionDossier, ExceptionRow } from '../../api/types';
import { Amount, Failure, Loading } from '../../parts/basics';
import { Dialog } from '../../parts/Dialog';
import { toast } from '../../parts/Toasts';
import { count } from '../../format';
import { reason, t } from '../../text/text';
import { remember, requestOf, wayOf } from './decisions';

interface Planned {
  row: ExceptionRow;
  request: DecisionRequest | null;
  problem: string;
}

interface Plan {
  planned: Planned[];
  answer: BatchAnswer;
}

const AT_ONCE = 8;

/** The best candidate of each row; few questions at a time, so that others are not kept waiting. */
async function requests(rows: ExceptionRow[]): Promise<Planned[]> {
  const planned: Planned[] = [];
  for (let i = 0; i < rows.length; i += AT_ONCE) {
    const some = rows.slice(i, i + AT_ONCE);
    const dossiers = await Promise.all(
      some.map(row => get<ExceptionDossier>(`/exceptions/${encodeURIComponent(row.id)}`)),
    );
    dossiers.forEach((dossier, j) => {
      const best = wayOf(dossier) === 'match' ? dossier.suggestions[0] : undefined;
      planned.push({
        row: some[j]!,
        request: best ? requestOf(dossier, best, 'confirm') : null,
        problem: best ? '' : t('bulk.skip'),
      });
    });
  }
  return planned;
}

async function tried(rows: ExceptionRow[]): Promise<Plan> {
  const planned = await requests(rows);
  const sent = planned.filter(one => one.request);
  const none: BatchAnswer = { count: 0, net: [], items: [] };
  const answer = sent.length
    ? await post<BatchAnswer>('/decisions:batch', { dryRun: true, decisions: sent.map(one => one.request) })
    : none;
  answer.items.forEach((item, i) => {
    if (!item.ok) {
      const problem = item.problem;
      sent[i]!.problem = typeof problem === 'string' ? problem : (problem?.detail ?? problem?.title ?? '');
    }
  });
  return { planned, answer };
}

async function decide(good: Planned[]): Promise<void> {
  const answer = await post<BatchAnswer>(
    '/decisions:batch',
    { dryRun: false, decisions: good.map(one => one.request) },
    freshKey(),
  );
  good.forEach((one, i) =>
    remember({
      id: answer.items[i]?.id ?? '',
      kind: 'confirm',
      exceptionId: one.row.id,
      what: `${reason(one.row.reason)} ${one.row.party ?? ''}`,
      at: new Date().toISOString(),
    }),
  );
}

export function BulkDialog({
  rows,
  onDone,
  onClose,
}: {
  rows: ExceptionRow[];
  onDone: (ids: string[]) => void;
  onClose: () => void;
}) {
  const [plan, setPlan] = useState<Plan | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    tried(rows).then(setPlan, setError);
  }, []);
  const good = plan?.planned.filter(one => one.request && !one.problem) ?? [];
  const left = plan?.planned.filter(one => one.problem) ?? [];
  const go = () =>
    decide(good).then(() => {
      toast(t('decide.accepted'), 'good');
      onDone(good.map(one => one.row.id));
    }, setError);
  return (
    <Dialog title={t('bulk.title', { n: count(rows.length) })} onClose={onClose} wide>
      {error ? (
        <Failure error={error} />
      ) : !plan ? (
        <>
          <p>{t('bulk.trying')}</p>
          <Loading />
        </>
      ) : (
        <div className="form">
          <p className="strong">{t('bulk.would', { n: count(good.length), m: count(rows.length) })}</p>
          <dl className="facts">
            <dt>{t('bulk.net')}</dt>
            <dd>
              {plan.answer.net.map(net => (
                <Amount key={net.currency} value={net} strong />
              ))}
            </dd>
          </dl>
          {left.length > 0 && (
            <details open={left.length < 6}>
              <summary>
                {t('bulk.problems')}: {count(left.length)}
              </summary>
              <ul className="plain">
                {left.map(one => (
                  <li key={one.row.id}>
                    {reason(one.row.reason)} {one.row.party} <span className="muted">{one.problem}</span>
                  </li>
                ))}
              </ul>
            </details>
          )}
          <p className="muted">{t('bulk.undoHint')}</p>
          <div className="buttons">
            <button type="button" className="button" onClick={onClose}>
              {t('common.cancel')}
            </button>
            <button
              type="button"
              className="button primary"
              autoFocus
              disabled={good.length === 0}
              onClick={() => void go()}
            >
              {t('bulk.do', { n: count(good.length) })}
            </button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
