import type { Evidence } from '../../api/types';
import { plain } from '../../format';
import { fieldOf, t } from '../../text/text';

/** A field that was compared: agreement by sign and word, not by colour alone. */
function Chip({ evidence }: { evidence: Evidence }) {
  const { field, left, right, agrees } = evidence;
  const both = [left, right].map(one => (one ? plain(one) : '–'));
  const shown = agrees ? [...new Set(both)].join(' = ') : both.join(' ≠ ');
  return (
    <li className={`evidence ${agrees ? 'agrees' : 'differs'}`} title={`${left ?? '–'} / ${right ?? '–'}`}>
      <span aria-hidden="true">{agrees ? '✓' : '≠'}</span>
      <span className="evidence-field">{fieldOf(field)}</span>
      <span className="unseen">{t(agrees ? 'dossier.agrees' : 'dossier.differs')}</span>
      <span className="evidence-value">{shown}</span>
    </li>
  );
}

export function Chips({ evidence }: { evidence: Evidence[] }) {
  return (
    <ul className="chips" aria-label={t('dossier.evidence')}>
      {evidence.map(one => (
        <Chip key={`${one.field} ${one.left} ${one.right}`} evidence={one} />
      ))}
    </ul>
  );
}
