import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import type { RuleProposal } from '../api/control';
import { Screen } from '../parts/basics';
import { Tabs } from '../parts/Tabs';
import { href, replace, useRoute } from '../route';
import { t } from '../text/text';
import { InForce } from './rules/InForce';
import { Proposals } from './rules/Proposals';
import { Versions } from './rules/Versions';

function Content({ tab }: { tab: string }) {
  switch (tab) {
    case 'proposals':
      return <Proposals />;
    case 'versions':
      return <Versions />;
    default:
      return <InForce />;
  }
}

/** What the engine decides by, and how that changes: tried on the past, and by two people. */
export function Rules() {
  const tab = useRoute().query.get('tab') ?? 'inForce';
  const proposals = useQuery({
    queryKey: ['rules', 'proposals'],
    queryFn: () => get<RuleProposal[]>('/rules/proposals'),
    refetchInterval: 10_000,
  });
  const open = (proposals.data ?? []).filter(one => one.state === 'open').length;
  return (
    <Screen title={t('nav.rules')}>
      <Tabs
        label={t('nav.rules')}
        tabs={[
          { name: 'inForce', title: t('rules.inForce') },
          {
            name: 'proposals',
            title: open ? t('rules.proposalsOpen', { n: open }) : t('rules.proposals'),
          },
          { name: 'versions', title: t('rules.versions') },
        ]}
        shown={tab}
        onShow={next => replace(href('rules', '', { tab: next }))}
      />
      <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`}>
        <Content tab={tab} />
      </div>
    </Screen>
  );
}
