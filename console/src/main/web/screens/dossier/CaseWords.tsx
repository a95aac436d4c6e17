import type { Casework } from '../../api/types';
import { t, type Key } from '../../text/text';
import { comment, escalate, propose, useMeant } from '../queue/casework';
import { WordsDialog } from '../queue/WordsDialog';

export type Saying = 'comment' | 'escalate' | 'propose';

interface Words {
  title: Key;
  label: Key;
  done: Key;
  send: (id: string, text: string, seen: string) => Promise<unknown>;
}

const wordsOf: Record<Saying, Words> = {
  comment: { title: 'action.comment', label: 'case.say', done: 'case.commented', send: comment },
  escalate: { title: 'action.escalate', label: 'case.why', done: 'case.escalated', send: escalate },
  propose: { title: 'action.propose', label: 'end.say', done: 'end.sent', send: propose },
};

/** Says something to a case as it stood when the dialog opened. */
export function CaseWords({
  id,
  casework,
  saying,
  onClose,
}: {
  /** The exception's. */
  id: string;
  casework: Casework;
  saying: Saying;
  onClose: () => void;
}) {
  const meant = useMeant(id, casework);
  const { title, label, done, send } = wordsOf[saying];
  return (
    <WordsDialog
      title={t(title)}
      label={t(label)}
      send={t(title)}
      onClose={onClose}
      onSend={text => meant(seen => send(id, text, seen), done)}
    />
  );
}
