import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { freshKey, get, post } from '../../api/client';
import type { RuleProposal } from '../../api/control';
import { instant } from '../../format';
import { keyOf, useKeys } from '../../keys';
import { Empty, Failure, Keys, Loading, Panel } from '../../parts/basics';
import { toast } from '../../parts/Toasts';
import { useMay, useSession } from '../../session';
import { t } from '../../text/text';
import { BackTest } from './BackTest';
import { Changes } from './Changes';
import { flowName, scopeName } from './words';

function useDeciding(): (proposal: RuleProposal, what: 'publish' | 'withdraw') => void {
  const client = useQueryClient();
  return (proposal, what) => {
    post<{ version?: number }>(`/rules/proposals/${encodeURIComponent(proposal.id)}:${what}`, {}, freshKey())
      .then(answer =>
        toast(
          what === 'publish' ? t('rules.published', { n: answer.version ?? 0 }) : t('rules.withdrawn'),
          'good',
        ),
      )
      .catch((error: Error) => toast(t('decide.refused', { why: error.message }), 'bad'))
      .finally(() => void client.invalidateQueries({ queryKey: ['rules'] }));
  };
}

function Standing({ proposal }: { proposal: RuleProposal }) {
  const { user } = useSession();
  if (proposal.state !== 'open') {
    return (
      <p className="muted">
        {t(`rules.state.${proposal.state}`)}: {proposal.decidedBy}, {instant(proposal.decidedAt)}
        {proposal.version ? `, ${t('rules.version')} ${proposal.version}` : ''}
      </p>
    );
  }
  if (proposal.stale) {
    return <p className="warn">{t('rules.stale')}</p>;
  }
  return proposal.author === user.id ? <p className="muted">{t('rules.ownProposal')}</p> : null;
}

function Detail({
  proposal,
  onDecide,
}: {
  proposal: RuleProposal;
  onDecide: (what: 'publish' | 'withdraw') => void;
}) {
  const mayWithdraw = useMay()('rules:propose') && proposal.state === 'open';
  return (
    <Panel title={`${scopeName(proposal.companyId)}: ${flowName(proposal.flow)}`}>
      <div className="form padded">
        <p>
          <strong>{proposal.author}</strong>, {instant(proposal.proposedAt)}: {proposal.reason}
        </p>
        <Standing proposal={proposal} />
      </div>
      <Changes changes={proposal.changes} />
      {proposal.backTest ? (
        <BackTest result={proposal.backTest} />
      ) : (
        <p className="padded muted">{t('rules.notTested')}</p>
      )}
      <div className="buttons padded">
        {mayWithdraw && (
          <button type="button" className="button danger" onClick={() => onDecide('withdraw')}>
            {t('rules.withdraw')} <Keys value={keyOf('reject')} />
          </button>
        )}
        {proposal.mayPublish && (
          <button type="button" className="button primary" onClick={() => onDecide('publish')}>
            {t('rules.publish')} <Keys value={keyOf('accept')} />
          </button>
        )}
      </div>
    </Panel>
  );
}

/** What waits for a second person, and what became of the rest. */
export function Proposals() {
  const [chosen, setChosen] = useState('');
  const mayPropose = useMay()('rules:propose');
  const decide = useDeciding();
  const query = useQuery({
    queryKey: ['rules', 'proposals'],
    queryFn: () => get<RuleProposal[]>('/rules/proposals'),
  });
  const all = query.data ?? [];
  // By name, not by place: a newer proposal must not slip under the key that publishes.
  const active = Math.max(0, all.findIndex(one => one.id === chosen));
  const shown = all[active];
  const setActive = (at: number) => setChosen(all[at]?.id ?? '');
  useKeys({
    next: () => setActive(Math.min(all.length - 1, active + 1)),
    previous: () => setActive(Math.max(0, active - 1)),
    accept: () => shown?.mayPublish && decide(shown, 'publish'),
    reject: () => shown?.state === 'open' && mayPropose && decide(shown, 'withdraw'),
  });
  if (query.error) {
    return <Failure error={query.error} retry={() => void query.refetch()} />;
  }
  if (!query.data) {
    return <Loading />;
  }
  if (!shown) {
    return <Empty>{t('rules.noProposals')}</Empty>;
  }
  return (
    <div className="columns">
      <Panel title={t('rules.proposals')}>
        <div className="scroll tall" tabIndex={0} role="region" aria-label={t('rules.proposals')}>
          <table className="table hover">
            <thead>
              <tr>
                <th>{t('rules.scope')}</th>
                <th>{t('rules.reason')}</th>
                <th>{t('col.by')}</th>
                <th>{t('col.status')}</th>
              </tr>
            </thead>
            <tbody>
              {all.map((one, i) => (
                <tr key={one.id} className={one === shown ? 'active' : ''} onClick={() => setActive(i)}>
                  <td>
                    <button type="button" className="link" onClick={() => setActive(i)}>
                      {scopeName(one.companyId)}
                    </button>
                    <div className="muted nowrap">{flowName(one.flow)}</div>
                  </td>
                  <td>{one.reason}</td>
                  <td>{one.author}</td>
                  <td>{t(`rules.state.${one.state}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Panel>
      <Detail proposal={shown} onDecide={what => decide(shown, what)} />
    </div>
  );
}
