import type { PaymentRow } from '../../api/control';
import { en } from '../../text/en';
import { t, type Key } from '../../text/text';

export function stateOf(run: PaymentRow): string {
  return t(`payments.state.${run.state}`, { form: run.exportedAs ?? '' });
}

/** Why a bill is paid or left out; the word itself where it is not known here. */
export function because(reason: string): string {
  const key = `pay.${reason}`;
  return key in en ? t(key as Key) : reason;
}
