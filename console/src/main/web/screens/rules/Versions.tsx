import { get } from '../../api/client';
import type { RuleVersion } from '../../api/control';
import { instant } from '../../format';
import { Empty, Fetched, Panel } from '../../parts/basics';
import { t } from '../../text/text';
import { Changes } from './Changes';
import { flowName, scopeName } from './words';

/** Every version that was published, what it changed, and who wrote and published it. */
export function Versions() {
  return (
    <Fetched name={['rules', 'versions']} ask={() => get<RuleVersion[]>('/rules/versions')}>
      {all => (
        <div className="stack">
          {all.length === 0 && <Empty>{t('rules.noVersions')}</Empty>}
          {all.map(one => (
            <Panel
              key={`${one.flow} ${one.companyId ?? ''} ${one.version}`}
              title={`${t('rules.version')} ${one.version}: ${scopeName(one.companyId)}, ${flowName(one.flow)}`}
              aside={<span className="chip">{t(`rules.state.${one.state}`)}</span>}
            >
              <p className="padded">
                {one.author}, {one.approvedBy}, {instant(one.since ?? one.publishedAt)}
                {one.reason && `: ${one.reason}`}
              </p>
              <Changes changes={one.changes} />
            </Panel>
          ))}
        </div>
      )}
    </Fetched>
  );
}
