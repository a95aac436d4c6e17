import { get } from '../api/client';
import type { DocumentRow, MatchDossier, WhyNot as Answer } from '../api/types';
import { rate } from '../format';
import { Empty, Fetched, Id, Panel, Screen } from '../parts/basics';
import { href } from '../route';
import { named, reason, t } from '../text/text';
import { DocumentCard, SideBySide } from './dossier/Documents';
import { Chips } from './dossier/Evidence';
import { WhyNot } from './dossier/WhyNot';
import { JournalTable } from './ledger/Journals';
import { TakeBack } from './match/TakeBack';

function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

function Details({ document }: { document: DocumentRow }) {
  const details = Object.entries(document.details ?? {}).filter(
    ([, value]) => value !== null && value !== '',
  );
  return details.length === 0 ? null : (
    <dl className="facts details">
      {details.map(([name, value]) => (
        <div key={name} className="fact">
          <dt>{name}</dt>
          <dd>{textOf(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Claims({ side }: { side: Answer['left'] }) {
  return (
    <>
      <Panel title={t('document.matches')}>
        {side.matches.length === 0 ? (
          <Empty>{t('common.none')}</Empty>
        ) : (
          <ul className="plain padded">
            {side.matches.map(match => (
              <li key={match.id}>
                <Id value={match.id} href={href('matches', match.id)} />{' '}
                <span className="chip">{match.status}</span> <span className="muted">{match.rule}</span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={t('document.exceptions')}>
        {side.exceptions.length === 0 ? (
          <Empty>{t('common.none')}</Empty>
        ) : (
          <ul className="plain padded">
            {side.exceptions.map(one => (
              <li key={one.id}>
                <a href={href('exceptions', one.id)}>{reason(one.reason)}</a>{' '}
                <span className="chip">{one.status}</span> <span className="muted">{one.explanation}</span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </>
  );
}

/** One document as it came in, and all that claims it. */
export function Document({ id }: { id: string }) {
  return (
    <Screen title={t('document.title')} aside={<Id value={id} />}>
      <Fetched name={['document', id]} ask={() => get<DocumentRow[]>(`/documents/${encodeURIComponent(id)}`)}>
        {documents => (
          <div className="columns">
            <Panel title={t('document.facts')} className="wide">
              <div className="padded">
                {documents.map(document => (
                  <div key={document.kind}>
                    <DocumentCard document={document} />
                    <Details document={document} />
                  </div>
                ))}
                <WhyNot left={id} />
              </div>
            </Panel>
            <div className="stack">
              <Fetched
                name={['why-not', id, id]}
                ask={() => get<Answer>('/why-not', { left: id, right: id })}
              >
                {answer => <Claims side={answer.left} />}
              </Fetched>
            </div>
          </div>
        )}
      </Fetched>
    </Screen>
  );
}

/** A match with its evidence, its rule and what was posted because of it. */
export function Match({ id }: { id: string }) {
  return (
    <Screen title={t('match.title', { id: '' })} aside={<Id value={id} />}>
      <Fetched name={['match', id]} ask={() => get<MatchDossier>(`/matches/${encodeURIComponent(id)}`)}>
        {match => (
          <Panel
            title={match.rule ? t('dossier.rule', { rule: match.rule }) : named('kind', match.kind)}
            aside={
              <>
                {match.ruleVersion ? (
                  <span className="muted">{t('dossier.version', { n: match.ruleVersion })}</span>
                ) : null}
                <span className="chip">{match.status}</span>
                <span className="muted">{t('dossier.confidence', { rate: rate(match.confidence) })}</span>
                <TakeBack key={match.status} match={match} />
              </>
            }
          >
            <div className="padded pair">
              <Chips evidence={match.evidence ?? []} />
              <SideBySide
                left={match.leftDocuments}
                right={match.rightDocuments}
                evidence={match.evidence ?? []}
              />
              <h3>{t('ledger.journals')}</h3>
              <JournalTable journals={match.journals} />
            </div>
          </Panel>
        )}
      </Fetched>
    </Screen>
  );
}
