import { useState, type FormEvent } from 'react';
import { Dialog } from '../../parts/Dialog';
import { t, type Key } from '../../text/text';

const usual: Key[] = ['reject.other', 'reject.period', 'reject.duplicate', 'reject.amount'];

/** A rejection is remembered for good, so it never goes without a reason. */
export function RejectDialog({
  onReject,
  onClose,
}: {
  onReject: (reason: string) => void;
  onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onReject(reason.trim());
  };
  return (
    <Dialog title={t('reject.title')} onClose={onClose}>
      <form onSubmit={submit} className="form">
        <label>
          {t('reject.why')}
          <input
            data-first=""
            required
            pattern=".*\S.*"
            maxLength={500}
            value={reason}
            onChange={event => setReason(event.target.value)}
          />
        </label>
        <div className="chips">
          {usual.map(key => (
            <button key={key} type="button" className="chip choice" onClick={() => setReason(t(key))}>
              {t(key)}
            </button>
          ))}
        </div>
        <div className="buttons">
          <button type="button" className="button" onClick={onClose}>
            {t('common.cancel')}
          </button>
          <button type="submit" className="button danger">
            {t('action.reject')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
