import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { get } from '../../api/client';
import type { RulesInForce } from '../../api/control';
import { instant } from '../../format';
import { useKeys } from '../../keys';
import { Empty, Failure, Loading, Panel } from '../../parts/basics';
import { t } from '../../text/text';
import { Editor } from './Editor';
import { autonomyName, flowName, scopeName } from './words';

function Version({ rules }: { rules: RulesInForce }) {
  return (
    <>
      {rules.version} {rules.version === 1 && <span className="muted">{t('rules.configured')}</span>}
      {rules.version > 1 && rules.companyId !== null && !rules.own && (
        <span className="muted">{t('rules.inherits')}</span>
      )}
      {rules.comingVersion && <span className="chip">{t('rules.coming', { n: rules.comingVersion })}</span>}
    </>
  );
}

function Scopes({
  all,
  active,
  onShow,
}: {
  all: RulesInForce[];
  active: number;
  onShow: (at: number) => void;
}) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('rules.inForce')}>
      <table className="table hover">
        <thead>
          <tr>
            <th>{t('rules.scope')}</th>
            <th>{t('rules.autonomy')}</th>
            <th>{t('rules.version')}</th>
            <th>{t('rules.since')}</th>
            <th>{t('rules.by')}</th>
          </tr>
        </thead>
        <tbody>
          {all.map((rules, i) => (
            <tr
              key={`${rules.flow} ${rules.companyId ?? ''}`}
              className={i === active ? 'active' : ''}
              onClick={() => onShow(i)}
            >
              <td>
                <button type="button" className="link" onClick={() => onShow(i)}>
                  {scopeName(rules.companyId)}
                </button>
                <div className="muted nowrap">{flowName(rules.flow)}</div>
              </td>
              <td>
                <span className={`chip ${rules.autonomy.toLowerCase()}`}>{autonomyName(rules.autonomy)}</span>
              </td>
              <td>
                <Version rules={rules} />
              </td>
              <td className="nowrap">{instant(rules.since)}</td>
              <td>{rules.author ? `${rules.author}, ${rules.approvedBy}` : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Flows({ all, flow, onShow }: { all: string[]; flow: string; onShow: (flow: string) => void }) {
  return (
    <select
      id="rules-flow"
      aria-label={t('rules.flow')}
      value={flow}
      onChange={event => onShow(event.target.value)}
    >
      {all.map(one => (
        <option key={one} value={one}>
          {flowName(one)}
        </option>
      ))}
    </select>
  );
}

/** The rules of a flow in force by company, and those of one of them to change. */
export function InForce() {
  const [active, setActive] = useState(0);
  const [chosen, setChosen] = useState('');
  const editor = useRef<HTMLDivElement>(null);
  const query = useQuery({
    queryKey: ['rules', 'inForce'],
    queryFn: () => get<RulesInForce[]>('/rules'),
    refetchInterval: 5_000,
  });
  const flows = [...new Set((query.data ?? []).map(one => one.flow))];
  const flow = flows.includes(chosen) ? chosen : (flows[0] ?? '');
  const all = (query.data ?? []).filter(one => one.flow === flow);
  useKeys({
    next: () => setActive(Math.min(all.length - 1, active + 1)),
    previous: () => setActive(Math.max(0, active - 1)),
    open: () => editor.current?.querySelector<HTMLElement>('input')?.focus(),
  });
  if (query.error) {
    return <Failure error={query.error} retry={() => void query.refetch()} />;
  }
  if (!query.data) {
    return <Loading />;
  }
  const rules = all[active];
  if (!rules) {
    return <Empty>{t('rules.none')}</Empty>;
  }
  return (
    <div className="columns scopes-first">
      <Panel
        title={t('rules.inForce')}
        aside={
          flows.length > 1 && (
            <Flows
              all={flows}
              flow={flow}
              onShow={next => {
                setChosen(next);
                setActive(0);
              }}
            />
          )
        }
      >
        <Scopes all={all} active={active} onShow={setActive} />
      </Panel>
      <div ref={editor}>
        <Editor
          key={`${rules.flow} ${rules.companyId ?? ''} ${rules.version} ${rules.comingVersion ?? ''}`}
          rules={rules}
        />
      </div>
    </div>
  );
}
