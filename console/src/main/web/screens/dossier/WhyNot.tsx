import { useState, type FormEvent } from 'react';
import { get } from '../../api/client';
import type { WhyNot as Answer } from '../../api/types';
import { Amount, Fetched, Id } from '../../parts/basics';
import { href } from '../../route';
import { reason, t } from '../../text/text';
import { SideBySide } from './Documents';
import { Chips } from './Evidence';

function Rivals({ side }: { side: Answer['left'] }) {
  return (
    <ul className="plain">
      {side.matches.map(match => (
        <li key={match.id}>
          <Id value={side.id} /> {t('dossier.rival', { id: '' })}
          <Id value={match.id} href={href('matches', match.id)} />{' '}
          <span className="chip">{match.status}</span> <span className="muted">{match.rule}</span>
        </li>
      ))}
      {side.exceptions.map(one => (
        <li key={one.id}>
          <Id value={side.id} /> <a href={href('exceptions', one.id)}>{reason(one.reason)}</a>{' '}
          <span className="muted">{one.explanation}</span>
        </li>
      ))}
    </ul>
  );
}

function Pair({ answer }: { answer: Answer }) {
  if (!answer.left.document || !answer.right.document) {
    return <p className="muted">{t('dossier.unknown')}</p>;
  }
  return (
    <div className="pair">
      {answer.together.length > 0 && <p className="strong">{t('dossier.together')}</p>}
      <SideBySide
        left={[answer.left.document]}
        right={[answer.right.document]}
        evidence={answer.comparison}
      />
      <Chips evidence={answer.comparison} />
      <p>
        {answer.amountDifference && (
          <>
            {t('dossier.difference')} <Amount value={answer.amountDifference} strong />{' '}
          </>
        )}
        {answer.daysApart !== null &&
          answer.daysApart !== undefined &&
          t('dossier.daysApart', { n: Math.abs(answer.daysApart) })}
      </p>
      <Rivals side={answer.left} />
      <Rivals side={answer.right} />
    </div>
  );
}

/** Any two documents: what the engine compared, and what else claims them. */
export function WhyNot({ left }: { left: string }) {
  const [text, setText] = useState('');
  const [right, setRight] = useState('');
  const ask = (event: FormEvent) => {
    event.preventDefault();
    setRight(text.trim());
  };
  return (
    <details className="why-not">
      <summary>{t('dossier.whyNot')}</summary>
      <form className="inline" onSubmit={ask}>
        <input
          aria-label={t('dossier.whyNotId')}
          placeholder={t('dossier.whyNotId')}
          required
          value={text}
          onChange={event => setText(event.target.value)}
        />
        <button type="submit" className="button small">
          {t('dossier.ask')}
        </button>
      </form>
      {right && (
        <Fetched name={['why-not', left, right]} ask={() => get<Answer>('/why-not', { left, right })}>
          {answer => <Pair answer={answer} />}
        </Fetched>
      )}
    </details>
  );
}
