import { get } from '../../api/client';
import type { Bill } from '../../api/bills';
import { Fetched } from '../../parts/basics';
import { href } from '../../route';
import { word } from '../../text/bills';
import { Lines } from './Lines';

/** The lines of the bill that an exception is about, beside its orders and receipts. */
export function BillSection({ id, companyId }: { id: string; companyId?: string | null }) {
  return (
    <section>
      <h3>
        <a href={href('bills', id, { company: companyId })}>{word('lines')}</a>
      </h3>
      <Fetched
        name={['bill', id, companyId]}
        ask={() => get<Bill>(`/bills/${encodeURIComponent(id)}`, { companyId })}
      >
        {bill => <Lines bill={bill} />}
      </Fetched>
    </section>
  );
}
