import { useState } from 'react';
import type { MatchDossier } from '../../api/types';
import { toast } from '../../parts/Toasts';
import { useMay } from '../../session';
import { t } from '../../text/text';
import { send } from '../queue/decisions';
import { RejectDialog } from '../queue/RejectDialog';

/** The queue whose people decide about matches of a kind; of the others bills are decided about. */
const queues: Record<string, string> = { bank: 'bank', cash: 'receivables' };

/** Takes a match of the bank's or of a payment back: its journal is reversed, its items are open again. */
export function TakeBack({ match }: { match: MatchDossier }) {
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const [sent, setSent] = useState(false);
  const queue = queues[match.kind];
  const stands = match.status === 'confirmed' || match.status === 'proposed';
  if (!queue || !stands || !may(`decide:${queue}`)) {
    return null;
  }
  const reject = (reason: string) => {
    setAsking(false);
    setSent(true);
    send({ kind: 'reject', left: match.left, right: match.right, reason }, match.id).then(
      () => toast(t('match.takenBack'), 'good'),
      (error: Error) => {
        setSent(false);
        toast(t('decide.refused', { why: error.message }), 'bad');
      },
    );
  };
  return (
    <>
      <button type="button" className="button" disabled={sent} onClick={() => setAsking(true)}>
        {t('match.takeBack')}
      </button>
      {asking && <RejectDialog onReject={reject} onClose={() => setAsking(false)} />}
    </>
  );
}
