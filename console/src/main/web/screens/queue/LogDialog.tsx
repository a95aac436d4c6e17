import { useState } from 'react';
import { instant } from '../../format';
import { Dialog } from '../../parts/Dialog';
import { toast } from '../../parts/Toasts';
import { href } from '../../route';
import { t } from '../../text/text';
import { undo, useMade, type Made } from './decisions';

function Line({ decision }: { decision: Made }) {
  const [reason, setReason] = useState('');
  const [asking, setAsking] = useState(false);
  const go = () =>
    undo(decision, reason)
      .then(() => toast(t('log.undone'), 'good'))
      .catch((error: Error) => toast(t('decide.refused', { why: error.message }), 'bad'));
  return (
    <li>
      <span className={`chip ${decision.kind}`}>
        {t(decision.kind === 'reject' ? 'action.reject' : 'action.accept')}
      </span>
      <span className="log-what">
        {decision.exceptionId ? (
          <a href={href('exceptions', decision.exceptionId)}>{decision.what}</a>
        ) : (
          decision.what
        )}
        <span className="muted"> {instant(decision.at, true)}</span>
      </span>
      {decision.undone ? (
        <span className="muted">{t('log.undone')}</span>
      ) : asking ? (
        <form
          className="inline"
          onSubmit={event => {
            event.preventDefault();
            void go();
          }}
        >
          <input
            aria-label={t('log.undoWhy')}
            placeholder={t('log.undoWhy')}
            autoFocus
            required
            value={reason}
            onChange={event => setReason(event.target.value)}
          />
          <button type="submit" className="button small">
            {t('action.undo')}
          </button>
        </form>
      ) : (
        <button type="button" className="button small" onClick={() => setAsking(true)}>
          {t('action.undo')}
        </button>
      )}
    </li>
  );
}

/** What this person decided in this session, each to be taken back where the engine can. */
export function LogDialog({ onClose }: { onClose: () => void }) {
  const made = useMade();
  return (
    <Dialog title={t('log.title')} onClose={onClose} wide>
      {made.length === 0 ? (
        <p className="muted">{t('log.none')}</p>
      ) : (
        <ol className="log">
          {made.map(decision => (
            <Line key={decision.id} decision={decision} />
          ))}
        </ol>
      )}
    </Dialog>
  );
}
