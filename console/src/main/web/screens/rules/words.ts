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

/** What a limit is of, and how it limits; both are said in words of their own. */
function limitName(key: string): string {
  const dot = key.lastIndexOf('.');
  const of = `rule.of.${key.slice(0, dot)}`;
  const limit = `rule.limit.${key.slice(dot + 1)}`;
  return of in en && limit in en ? `${t(of as Key)}: ${t(limit as Key)}` : key;
}

export function ruleName(key: string): string {
  return key === 'autonomy' ? t('rules.autonomy') : known(`rule.${key}`, limitName(key));
}

export function isYesOrNo(value: string | undefined): boolean {
  return value === 'true' || value === 'false';
}

/** A value as the settings write numbers; nothing is a limit that is not checked. */
export function valueText(key: string, value: string | undefined): string {
  if (key === 'autonomy') {
    return autonomyName(value ?? '');
  }
  if (isYesOrNo(value)) {
    return value === 'true' ? t('rules.yes') : t('rules.no');
  }
  return value ? (/^-?\d+(\.\d+)?$/.test(value) ? amount(value) : value) : t('rules.noLimit');
}
