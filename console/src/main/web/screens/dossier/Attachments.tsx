import { useRef } from 'react';
import type { Casework } from '../../api/types';
import { count, instant } from '../../format';
import { t } from '../../text/text';
import { attach, useSending } from '../queue/casework';

/** The files that were put to a case, oldest first. They stay; nobody takes one away. */
export function Attachments({
  exceptionId,
  casework,
  may,
}: {
  exceptionId: string;
  casework: Casework;
  may: boolean;
}) {
  const input = useRef<HTMLInputElement>(null);
  const send = useSending();
  const files = casework.events.flatMap(event =>
    event.attachment ? [{ ...event, file: event.attachment }] : [],
  );
  const put = (file: File | undefined) => {
    if (file) {
      send(attach(exceptionId, file), 'case.attached', exceptionId);
    }
    if (input.current) {
      input.current.value = '';
    }
  };
  const address = (sha256: string) =>
    `/api/v1/exceptions/${encodeURIComponent(exceptionId)}/attachments?sha256=${sha256}`;
  return (
    <>
      {may && (
        <>
          <button type="button" className="button small" onClick={() => input.current?.click()}>
            {t('action.attach')}
          </button>
          <input
            ref={input}
            type="file"
            hidden
            aria-label={t('action.attach')}
            onChange={event => put(event.target.files?.[0])}
          />
        </>
      )}
      {files.length > 0 && (
        <ul className="comments" aria-label={t('case.attachments')}>
          {files.map(event => (
            <li key={event.id}>
              <span className="strong">{event.by}</span>{' '}
              <time dateTime={event.at} className="muted small">
                {instant(event.at, true)}
              </time>
              <p>
                <a href={address(event.file.sha256)} download={event.file.name}>
                  {event.file.name}
                </a>{' '}
                <span className="muted small" title={`SHA-256 ${event.file.sha256}`}>
                  {t('case.bytes', { n: count(event.file.bytes) })}
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
