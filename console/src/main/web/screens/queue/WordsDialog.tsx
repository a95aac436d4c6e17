import { useState, type FormEvent } from 'react';
import { Dialog } from '../../parts/Dialog';
import { t } from '../../text/text';

/** Asks for some words. They stay with the case for good. */
export function WordsDialog({
  title,
  label,
  send,
  said = '',
  onSend,
  onClose,
}: {
  title: string;
  label: string;
  send: string;
  said?: string;
  onSend: (text: string) => void;
  onClose: () => void;
}) {
  const [text, setText] = useState(said);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) {
      onSend(text.trim());
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
        <div className="buttons">
          <button type="button" className="button" onClick={onClose}>
            {t('common.cancel')}
          </button>
          <button type="submit" className="button primary">
            {send}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
