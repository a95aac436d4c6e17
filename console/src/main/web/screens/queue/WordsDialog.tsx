import { useState, type FormEvent } from 'react';
import { Dialog } from '../../parts/Dialog';
import { useAnswer } from './useAnswer';
import { t } from '../../text/text';

/** Asks for some words. They stay with the case for good; if they are refused, they stay here. */
export function WordsDialog({
  title,
  label,
  send,
  onSend,
  onClose,
}: {
  title: string;
  label: string;
  send: string;
  onSend: (text: string) => Promise<void>;
  onClose: () => void;
}) {
  const [text, setText] = useState('');
  const { wrong, waiting, wait } = useAnswer(onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) {
      wait(() => onSend(text.trim()));
    }
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit} className="form">
        <label>
          {label}
          <textarea
            data-first=""
            required
            rows={4}
            maxLength={2000}
            value={text}
            onChange={event => setText(event.target.value)}
            onKeyDown={event => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && submit(event)}
          />
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
            {send}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
