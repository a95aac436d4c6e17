import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import type { Account } from '../api/types';
import { Empty, Loading, Screen } from '../parts/basics';
import { Tabs } from '../parts/Tabs';
import { href, replace, useRoute } from '../route';
import { useMay } from '../session';
import { t, type Key } from '../text/text';
import { ActionLog, Chain, TrialBalance } from './ledger/Books';
import { Journals } from './ledger/Journals';

const tabs: { name: string; title: Key }[] = [
  { name: 'journals', title: 'ledger.journals' },
  { name: 'trial', title: 'ledger.trial' },
  { name: 'chain', title: 'ledger.chain' },
  { name: 'log', title: 'ledger.log' },
];

function Content({ tab, companyId }: { tab: string; companyId: string }) {
  switch (tab) {
    case 'trial':
      return <TrialBalance companyId={companyId} />;
    case 'chain':
      return <Chain />;
    case 'log':
      return <ActionLog />;
    default:
      return <Journals companyId={companyId} />;
  }
}

/** What was posted, that it is unchanged, and who decided it. */
export function Ledger() {
  const { query } = useRoute();
  const may = useMay();
  // Accounts name their companies at once; the chain would be verified for it.
  const accounts = useQuery({
    queryKey: ['accounts'],
    queryFn: () => get<Account[]>('/accounts'),
    enabled: may('ledger'),
  });
  const named = (accounts.data ?? []).flatMap(account => account.companyId ?? []);
  const companies = [...new Set(named)].sort();
  const tab = query.get('tab') ?? 'journals';
  const companyId = query.get('company') ?? companies[0] ?? '';
  if (!may('ledger')) {
    return (
      <Screen title={t('nav.ledger')}>
        <Empty>{t('ledger.notAllowed')}</Empty>
      </Screen>
    );
  }
  const show = (nextTab: string, company: string) => replace(href('ledger', '', { tab: nextTab, company }));
  const pack = `/api/v1/ledger/evidence-pack?${new URLSearchParams({ companyId })}`;
  return (
    <Screen
      title={t('nav.ledger')}
      aside={
        <>
          {companies.length > 1 && (
            <select
              aria-label={t('ledger.company')}
              value={companyId}
              onChange={event => show(tab, event.target.value)}
            >
              {companies.map(company => (
                <option key={company}>{company}</option>
              ))}
            </select>
          )}
          {may('evidencePack') && companyId && (
            <a className="button" href={pack} download title={t('ledger.packHint')}>
              ↓ {t('ledger.pack')}
            </a>
          )}
        </>
      }
    >
      <Tabs
        label={t('nav.ledger')}
        tabs={tabs.map(one => ({ name: one.name, title: t(one.title) }))}
        shown={tab}
        onShow={next => show(next, companyId)}
      />
      <div
        className="panel scroll"
        role="tabpanel"
        id="tab-panel"
        aria-labelledby={`tab-${tab}`}
        tabIndex={0}
      >
        {companyId || tab === 'chain' || tab === 'log' ? (
          <Content tab={tab} companyId={companyId} />
        ) : accounts.isPending ? (
          <Loading />
        ) : (
          <Empty>{t('ledger.noJournals')}</Empty>
        )}
      </div>
    </Screen>
  );
}
