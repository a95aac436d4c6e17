import { amount } from '../../format';
import { t, type Key } from '../../text/text';
import { en } from '../../text/en';

/** A text of a key that is made of data; the data itself where there is none. */
function known(key: string, otherwise: string): string {
  return key in en ? t(key as Key) : otherwise;
}

export function scopeName(companyId: string | null): string {
  return companyId ?? t('rules.everybody');
}

export function flowName(flow: string): string {
  return known(`rules.flow.${flow}`, flow);
}

export function autonomyName(word: string): string {
  return known(`rules.autonomy.${word}`, word);
}

export function ruleName(key: string): string {
  return key === 'autonomy' ? t('rules.autonomy') : known(`rule.${key}`, key);
}

/** A value as the settings write numbers; nothing is a limit that is not checked. */
export function valueText(key: string, value: string | undefined): string {
  if (key === 'autonomy') {
    return autonomyName(value ?? '');
  }
  return value ? (/^-?\d+(\.\d+)?$/.test(value) ? amount(value) : value) : t('rules.noLimit');
}
