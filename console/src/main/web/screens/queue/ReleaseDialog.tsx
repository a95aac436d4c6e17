import { useState, type FormEvent } from 'react';
import { Dialog } from '../../parts/Dialog';
import { t } from '../../text/text';

/** A variance that is let pass is asked about later, so it never goes without a reason. */
export function ReleaseDialog({
  onRelease,
  onClose,
}: {
  onRelease: (reason: string) => void;
  onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onRelease(reason.trim());
  };
  return (
    <Dialog title={t('release.title')} onClose={onClose}>
      <form onSubmit={submit} className="form">
        <p>{t('bill.release')}</p>
        <label>
          {t('release.why')}
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
            {t('action.releaseVariance')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
