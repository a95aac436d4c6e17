import { useQuery } from '@tanstack/react-query';
import { useRef, type KeyboardEvent } from 'react';
import { get } from '../api/client';
import type { Account } from '../api/types';
import { Empty, Loading, Screen } from '../parts/basics';
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

function Tabs({ shown, onShow }: { shown: string; onShow: (tab: string) => void }) {
  const list = useRef<HTMLDivElement>(null);
  const step = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by !== 0) {
      const at = tabs.findIndex(tab => tab.name === shown);
      const next = (at + by + tabs.length) % tabs.length;
      onShow(tabs[next]!.name);
      list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
    }
  };
  return (
    <div className="tabs" role="tablist" ref={list} onKeyDown={step} aria-label={t('nav.ledger')}>
      {tabs.map(tab => (
        <button
          key={tab.name}
          id={`tab-${tab.name}`}
          type="button"
          role="tab"
          aria-selected={tab.name === shown}
          aria-controls="tab-panel"
          tabIndex={tab.name === shown ? 0 : -1}
          onClick={() => onShow(tab.name)}
        >
          {t(tab.title)}
        </button>
      ))}
    </div>
  );
}

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
      <Tabs shown={tab} onShow={next => show(next, companyId)} />
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
