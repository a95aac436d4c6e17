import { useId, useState, type KeyboardEvent } from 'react';
import { useLive } from '../api/live';
import type { QueueCount } from '../api/types';
import { count } from '../format';
import { keyOf, nameOf, perform, possible, type Action } from '../keys';
import { go, href } from '../route';
import { savedViews, viewHref } from '../screens/queue/filter';
import { named, reason, t } from '../text/text';
import { Dialog } from './Dialog';
import { screens } from './screens';

interface Goal {
  name: string;
  hint: string;
  to: string;
  does?: Action;
}

function goals(counts: QueueCount[]): Goal[] {
  return [
    ...screens.map(screen => ({ name: t(screen.title), hint: '', to: href(screen.name) })),
    ...savedViews().map(view => ({ name: view.name, hint: t('queues.saved'), to: viewHref(view.filter) })),
    ...counts.map(one => ({
      name: reason(one.reason),
      hint: `${named('queue', one.queue)} · ${count(one.count)}`,
      to: viewHref({ queue: one.queue, reason: one.reason }),
    })),
  ];
}

/** Moving is what the keys are for; all else can also be done by its name. */
const unnamed: Action[] = ['next', 'previous', 'palette'];

function deeds(): Goal[] {
  return possible()
    .filter(action => !unnamed.includes(action))
    .map(action => ({ name: t(nameOf(action)), hint: keyOf(action), to: '', does: action }));
}

function found(all: Goal[], text: string): Goal[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = all.filter(goal =>
    words.every(word => `${goal.name} ${goal.hint}`.toLowerCase().includes(word)),
  );
  return text.trim() === ''
    ? fits
    : [
        ...fits,
        { name: t('palette.find', { text: text.trim() }), hint: '', to: viewHref({ q: text.trim() }) },
        { name: t('palette.document', { text: text.trim() }), hint: '', to: href('documents', text.trim()) },
      ];
}

/** To any screen, view, word or document by typing. */
export function Palette({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const counts = useLive().overview?.openExceptions.byReason ?? [];
  const shown = found([...goals(counts), ...deeds()], text).slice(0, 12);
  const enter = (goal: Goal | undefined) => {
    if (goal) {
      onClose();
      if (goal.does) {
        perform(goal.does);
      } else {
        go(goal.to);
      }
    }
  };
  const press = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by !== 0) {
      event.preventDefault();
      setAt((at + by + shown.length) % shown.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      enter(shown[at]);
    }
  };
  return (
    <Dialog title={t('palette.title')} onClose={onClose}>
      <div className="palette">
        <input
          data-first=""
          role="combobox"
          aria-label={t('palette.placeholder')}
          placeholder={t('palette.placeholder')}
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={shown[at] ? `${list}-${at}` : undefined}
          value={text}
          onKeyDown={press}
          onChange={event => {
            setText(event.target.value);
            setAt(0);
          }}
        />
        <ul id={list} role="listbox" aria-label={t('palette.title')}>
          {shown.map((goal, i) => (
            <li
              key={goal.to + goal.name}
              id={`${list}-${i}`}
              role="option"
              aria-selected={i === at}
              onMouseEnter={() => setAt(i)}
              onClick={() => enter(goal)}
            >
              <span>{goal.name}</span>
              <span className="muted">{goal.hint}</span>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
