import type { Suggestion } from '../../api/types';
import { money, percent } from '../../format';
import { Id } from '../../parts/basics';
import { href } from '../../route';
import { t } from '../../text/text';
import { Chips } from './Evidence';

function gapOf(gap: number | null | undefined): string {
  if (gap === null || gap === undefined) {
    return '';
  }
  return gap > 0 ? t('dossier.gap', { rate: percent(gap) }) : t('dossier.gapNone');
}

function Candidate({
  suggestion,
  chosen,
  onChoose,
}: {
  suggestion: Suggestion;
  chosen: boolean;
  onChoose: () => void;
}) {
  const { rank, confidence, rule, ruleVersion, gap, documents, ids } = suggestion;
  return (
    <li className={`candidate${chosen ? ' chosen' : ''}`}>
      <button type="button" className="candidate-choose" aria-pressed={chosen} onClick={onChoose}>
        <kbd>{rank}</kbd>
        <span className="unseen">{t('dossier.candidate', { n: rank })}</span>
        <span className="candidate-confidence">{percent(confidence)}</span>
        <span className="meter" aria-hidden="true">
          <span style={{ width: `${Math.round(100 * confidence)}%` }} />
        </span>
      </button>
      <div className="candidate-body">
        <p className="candidate-documents">
          {documents?.length
            ? documents.map(document => (
                <span key={document.id}>
                  <Id value={document.number ?? document.id} href={href('documents', document.id)} />{' '}
                  <span className="muted">{document.party}</span>{' '}
                  <span className="nowrap">{money(document.amount)}</span>
                </span>
              ))
            : ids.map(id => <Id key={id} value={id} href={href('documents', id)} />)}
        </p>
        <p className="muted small">
          {[
            rule && t('dossier.rule', { rule }),
            ruleVersion && t('dossier.version', { n: ruleVersion }),
            gapOf(gap),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <Chips evidence={suggestion.evidence} />
      </div>
    </li>
  );
}

export function Suggestions({
  suggestions,
  rank,
  onRank,
}: {
  suggestions: Suggestion[];
  rank: number;
  onRank: (rank: number) => void;
}) {
  if (suggestions.length === 0) {
    return <p className="muted">{t('dossier.noSuggestion')}</p>;
  }
  return (
    <ol className="candidates">
      {suggestions.map((suggestion, i) => (
        <Candidate
          key={suggestion.ids.join(' ')}
          suggestion={{ ...suggestion, rank: i + 1 }}
          chosen={i + 1 === rank}
          onChoose={() => onRank(i + 1)}
        />
      ))}
    </ol>
  );
}
