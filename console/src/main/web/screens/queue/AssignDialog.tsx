import { useState, type FormEvent } from 'react';
import type { Casework } from '../../api/types';
import { Dialog } from '../../parts/Dialog';
import { t } from '../../text/text';
import { assign, useMeant } from './casework';
import { useAnswer } from './useAnswer';

/** Chooses who is responsible, among those that the configuration names for the queue. */
export function AssignDialog({
  id,
  casework,
  onClose,
}: {
  /** The exception's. */
  id: string;
  casework: Casework;
  onClose: () => void;
}) {
  const [assignee, setAssignee] = useState(casework.assignee ?? casework.assignable[0] ?? '');
  const meant = useMeant(id, casework);
  const { wrong, waiting, wait } = useAnswer(onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    wait(() => meant(seen => assign(id, assignee, seen), 'case.assignedTo'));
  };
  return (
    <Dialog title={t('case.assignTitle')} onClose={onClose}>
      <form onSubmit={submit} className="form">
        <label>
          {t('case.assignTo')}
          <select
            data-first=""
            value={assignee}
            onChange={event => setAssignee(event.target.value)}
            onKeyDown={event => event.key === 'Enter' && submit(event)}
          >
            {casework.assignable.map(person => (
              <option key={person} value={person}>
                {person}
              </option>
            ))}
            <option value="">{t('case.nobody')}</option>
          </select>
        </label>
        {wrong && (
          <p className="wrong" role="alert">
            {wrong}
          </p>
        )}
        <div className="buttons">
          <button type="button" className="button" onClick={onClose}>
            {t('common.cancel')}
          </button>
          <button type="submit" className="button primary" disabled={waiting}>
            {t('action.assign')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
