import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { get } from '../../api/client';
import { date, money } from '../../format';
import { Empty, Failure, Loading } from '../../parts/basics';
import { fieldWord, word } from '../../text/originals';

interface Mark {
  field: string;
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
  text: string;
  confidence: number;
  ambiguous: boolean;
}

interface OriginalAnswer {
  billId: string;
  companyId: string;
  fileName?: string;
  kept: boolean;
  pages: number;
  unread: boolean;
  problem?: string;
  fields: { name: string; value: string }[];
  marks: Mark[];
}

interface Chosen {
  field: string;
  /** Where it was chosen: the other side comes into view. */
  from: 'list' | 'page';
}

function valueOf(field: { name: string; value: string }): string {
  if (/Date$/.test(field.name)) {
    return date(field.value);
  }
  const amount = /^(-?[\d.]+) ([A-Z]{3})$/.exec(field.value);
  return amount ? money({ amount: amount[1]!, currency: amount[2]! }) : field.value;
}

function address(original: OriginalAnswer, what: string, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({ companyId: original.companyId, ...more });
  return `/api/v1/documents/${encodeURIComponent(original.billId)}/original/${what}?${query}`;
}

/** A box is over what it marks; it grows a little so that the text stays readable. */
function Box({
  mark,
  chosen,
  onChoose,
}: {
  mark: Mark;
  chosen: Chosen | undefined;
  onChoose: (field: string) => void;
}) {
  const ref = useRef<HTMLButtonElement>(null);
  const isChosen = chosen?.field === mark.field;
  useEffect(() => {
    if (isChosen && chosen?.from === 'list') {
      ref.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [isChosen, chosen]);
  return (
    <button
      ref={ref}
      type="button"
      className={`mark${isChosen ? ' chosen' : ''}${mark.ambiguous ? ' unsure' : ''}`}
      data-field={mark.field}
      aria-pressed={isChosen}
      aria-label={word('marked', { field: fieldWord(mark.field), text: mark.text })}
      title={fieldWord(mark.field)}
      style={{
        left: `${mark.x * 100}%`,
        top: `${mark.y * 100}%`,
        width: `${mark.width * 100}%`,
        height: `${mark.height * 100}%`,
      }}
      onClick={() => onChoose(mark.field)}
    />
  );
}

function FieldRow({
  field,
  marks,
  chosen,
  onChoose,
}: {
  field: { name: string; value: string };
  marks: Mark[];
  chosen: Chosen | undefined;
  onChoose: (field: string) => void;
}) {
  const ref = useRef<HTMLButtonElement>(null);
  const isChosen = chosen?.field === field.name;
  useEffect(() => {
    if (isChosen && chosen?.from === 'page') {
      ref.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [isChosen, chosen]);
  const hint =
    marks.length === 0
      ? word('unmarked')
      : marks[0]!.ambiguous
        ? word('ambiguous', { n: marks.length })
        : '';
  return (
    <li>
      <button
        ref={ref}
        type="button"
        className={`original-field${isChosen ? ' chosen' : ''}`}
        data-field={field.name}
        aria-pressed={isChosen}
        disabled={marks.length === 0}
        onClick={() => onChoose(field.name)}
      >
        <span className="muted">{fieldWord(field.name)}</span>
        <span className="strong">{valueOf(field)}</span>
        {hint && <span className="muted small">{hint}</span>}
      </button>
    </li>
  );
}

function Turner({ page, pages, onTurn }: { page: number; pages: number; onTurn: (page: number) => void }) {
  if (pages < 2) {
    return null;
  }
  return (
    <div className="turner">
      <button
        type="button"
        className="button"
        aria-label={word('previous')}
        disabled={page === 1}
        onClick={() => onTurn(page - 1)}
      >
        ‹
      </button>
      <span role="status">{word('page', { n: page, m: pages })}</span>
      <button
        type="button"
        className="button"
        aria-label={word('next')}
        disabled={page === pages}
        onClick={() => onTurn(page + 1)}
      >
        ›
      </button>
    </div>
  );
}

function Pages({ original }: { original: OriginalAnswer }) {
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState<Chosen>();
  const fromList = (field: string) => {
    const on = original.marks.filter(mark => mark.field === field).map(mark => mark.page);
    setChosen({ field, from: 'list' });
    if (on.length > 0 && !on.includes(page)) {
      setPage(on[0]!);
    }
  };
  return (
    <div className="original">
      <ul className="plain original-fields" aria-label={word('fields')}>
        {original.fields.map(field => (
          <FieldRow
            key={field.name}
            field={field}
            marks={original.marks.filter(mark => mark.field === field.name)}
            chosen={chosen}
            onChoose={fromList}
          />
        ))}
      </ul>
      <div>
        <Turner page={page} pages={original.pages} onTurn={setPage} />
        <div className="original-page">
          <img
            src={address(original, 'page', { page: String(page) })}
            alt={word('page', { n: page, m: original.pages })}
          />
          {original.marks
            .filter(mark => mark.page === page)
            .map((mark, i) => (
              <Box
                key={`${mark.field} ${i}`}
                mark={mark}
                chosen={chosen}
                onChoose={field => setChosen({ field, from: 'page' })}
              />
            ))}
        </div>
        {original.unread && <p className="muted small">{word('unread')}</p>}
      </div>
    </div>
  );
}

function whyNone(original: OriginalAnswer): string {
  if (!original.kept) {
    return word('missing');
  }
  return original.problem ? word('unreadable', { why: original.problem }) : word('data');
}

/** The page of a bill as it came, beside its fields: choosing one shows it on the other side. */
export function Original({ billId, companyId }: { billId: string; companyId: string }) {
  const query = useQuery({
    queryKey: ['original', companyId, billId],
    queryFn: () =>
      get<OriginalAnswer>(`/documents/${encodeURIComponent(billId)}/original`, { companyId }),
    staleTime: Infinity,
  });
  const original = query.data;
  const number = original?.fields.find(field => field.name === 'number')?.value ?? billId;
  return (
    <section className="original-section" aria-label={word('title', { number })}>
      <h3>{word('title', { number })}</h3>
      {original ? (
        <>
          {original.pages > 0 ? <Pages original={original} /> : <Empty>{whyNone(original)}</Empty>}
          {original.kept && (
            <p>
              <a href={address(original, 'file')} download>
                {word('download')}
              </a>
              {original.fileName && <span className="muted"> {original.fileName}</span>}
            </p>
          )}
        </>
      ) : query.error ? (
        <Failure error={query.error} retry={() => void query.refetch()} />
      ) : (
        <Loading />
      )}
    </section>
  );
}
