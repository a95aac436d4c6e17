// Exact sums of decimal strings: amounts are never numbers here, which could not hold them all.

interface Exact {
  units: bigint;
  scale: number;
}

function exact(text: string): Exact {
  const point = text.indexOf('.');
  const scale = point < 0 ? 0 : text.length - point - 1;
  return { units: BigInt(text.replace('.', '')), scale };
}

function plain({ units, scale }: Exact): string {
  const negative = units < 0n;
  const digits = (negative ? -units : units).toString().padStart(scale + 1, '0');
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return negative ? `-${text}` : text;
}

export function sum(amounts: string[]): string {
  return plain(
    amounts.map(exact).reduce(
      (a, b) => {
        const scale = Math.max(a.scale, b.scale);
        const up = (e: Exact) => e.units * 10n ** BigInt(scale - e.scale);
        return { units: up(a) + up(b), scale };
      },
      { units: 0n, scale: 0 },
    ),
  );
}

export function negated(amount: string): string {
  const { units, scale } = exact(amount);
  return plain({ units: -units, scale });
}

export function sign(amount: string): -1 | 0 | 1 {
  const { units } = exact(amount);
  return units < 0n ? -1 : units > 0n ? 1 : 0;
}

export function compare(a: string, b: string): number {
  return sign(sum([a, negated(b)]));
}

/** What a person typed, as a decimal with a point; null if it is no amount. */
export function typed(text: string, locale: string): string | null {
  const group = locale.startsWith('de') && locale !== 'de-CH' ? '.' : ',';
  const point = group === '.' ? ',' : '.';
  const bare = text.trim().replaceAll(' ', '').replaceAll('’', '').replaceAll("'", '');
  const normal = bare.replaceAll(group, '').replace(point, '.');
  return /^-?\d+(\.\d+)?$/.test(normal) ? normal : null;
}
