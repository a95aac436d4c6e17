import { useState, type FormEvent } from 'react';
import type { Money } from '../../api/types';
import { Amount } from '../../parts/basics';
import { Dialog } from '../../parts/Dialog';
import { t, type Key } from '../../text/text';
import { wordOf } from './decisions';

const words: Record<'release' | 'writeOff', { title: Key; needs: Key; why: Key }> = {
  release: { title: 'release.title', needs: 'bill.release', why: 'release.why' },
  writeOff: { title: 'writeOff.title', needs: 'writeOff.needs', why: 'writeOff.why' },
};

/** What is let pass is asked about later, so it never goes without a reason. */
export function ReleaseDialog({
  way = 'release',
  amount,
  onRelease,
  onClose,
}: {
  way?: 'release' | 'writeOff';
  /** What is written off. */
  amount?: Money | null;
  onRelease: (reason: string) => void;
  onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onRelease(reason.trim());
  };
  return (
    <Dialog title={t(words[way].title)} onClose={onClose}>
      <form onSubmit={submit} className="form">
        {amount && (
          <p>
            <Amount value={amount} strong />
          </p>
        )}
        <p>{t(words[way].needs)}</p>
        <label>
          {t(words[way].why)}
          <input
            data-first=""
            required
            pattern=".*\S.*"
            maxLength={500}
            value={reason}
            onChange={event => setReason(event.target.value)}
          />
        </label>
        <div className="buttons">
          <button type="button" className="button" onClick={onClose}>
            {t('common.cancel')}
          </button>
          <button type="submit" className="button primary">
            {t(wordOf[way])}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
