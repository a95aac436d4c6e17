import { settings } from './settings';
import { sign } from './decimal';
import type { Money } from './api/types';

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const name = `${settings().locale} ${key}`;
  let format = formats.get(name);
  if (!format) {
    format = new Intl.NumberFormat(settings().locale, options);
    formats.set(name, format);
  }
  return format;
}

/** The digits that came are the digits that are shown; the string is formatted exactly, not as a double. */
export function amount(text: string): string {
  const point = text.indexOf('.');
  const digits = point < 0 ? 0 : text.length - point - 1;
  const format = numberFormat(`amount ${digits}`, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const shown = format.format(text as Intl.StringNumericLiteral);
  return sign(text) < 0 ? `−${shown.replace(/^[-−]/, '')}` : shown;
}

export function money(value: Money | null | undefined): string {
  return value ? `${amount(value.amount)} ${value.currency}` : '–';
}

export function count(value: number): string {
  return numberFormat('count', { maximumFractionDigits: 0 }).format(value);
}

export function rate(value: number | null | undefined): string {
  if (value === null || value === undefined) {
    return '–';
  }
  return numberFormat('rate', {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(value);
}

/** Without decimals: a confidence is no finer than that. */
export function percent(value: number | null | undefined): string {
  if (value === null || value === undefined) {
    return '–';
  }
  return numberFormat('percent', { style: 'percent', maximumFractionDigits: 0 }).format(value);
}

/** A date or an instant, whichever it is. */
export function when(text: string | null | undefined): string {
  return text && text.length > 10 ? instant(text) : date(text);
}

/** What a field holds, if it looks like a date or an amount as the settings want it. */
export function plain(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) {
    return date(text);
  }
  return /^-?\d+\.\d{2,3}$/.test(text) ? amount(text) : text;
}

/** A business date: it has no zone, so none is applied. */
export function date(text: string | null | undefined): string {
  if (!text) {
    return '–';
  }
  const [year, month, day] = text.slice(0, 10).split('-');
  switch (settings().dateFormat) {
    case 'dots':
      return `${day}.${month}.${year}`;
    case 'slashes':
      return `${day}/${month}/${year}`;
    case 'us':
      return `${month}/${day}/${year}`;
    default:
      return `${year}-${month}-${day}`;
  }
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than drawing the row that it is for. */
function clock(zone: string): Intl.DateTimeFormat {
  let format = clocks.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    clocks.set(zone, format);
  }
  return format;
}

/** An instant, in the zone of the settings. */
export function instant(text: string | null | undefined, seconds = false): string {
  if (!text) {
    return '–';
  }
  const parts = new Map(
    clock(settings().zone)
      .formatToParts(new Date(text))
      .map(part => [part.type, part.value]),
  );
  const day = date(`${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`);
  const time = `${parts.get('hour')}:${parts.get('minute')}`;
  return `${day} ${time}${seconds ? `:${parts.get('second')}` : ''}`;
}

export function timeOfDay(text: string): string {
  return instant(text, true).slice(-8);
}

/** Millis as a person says them: 240 ms, 1.2 s, 3 min. */
export function duration(millis: number | null | undefined): string {
  if (millis === null || millis === undefined) {
    return '–';
  }
  const unit = (value: number, name: string, digits: number) =>
    `${numberFormat(`duration ${digits}`, { maximumFractionDigits: digits }).format(value)} ${name}`;
  if (millis < 1000) {
    return unit(millis, 'ms', 0);
  }
  if (millis < 60_000) {
    return unit(millis / 1000, 's', 1);
  }
  const hours = millis / 3_600_000;
  if (hours < 1) {
    return unit(millis / 60_000, 'min', 0);
  }
  return hours < 48 ? unit(hours, 'h', 1) : unit(hours / 24, 'd', 1);
}

const BYTE_UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** A size as a person says it: 812 B, 1.5 MB. */
export function bytes(value: number | null | undefined): string {
  if (value === null || value === undefined) {
    return '–';
  }
  const power = Math.min(BYTE_UNITS.length - 1, Math.floor(Math.log10(Math.max(1, value)) / 3));
  const digits = power === 0 ? 0 : 1;
  return `${numberFormat(`duration ${digits}`, { maximumFractionDigits: digits }).format(value / 1000 ** power)} ${BYTE_UNITS[power]}`;
}
