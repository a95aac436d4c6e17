import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useLive, useOpenTotal } from '../api/live';
import { count } from '../format';
import { keyOf, useKeys } from '../keys';
import { href, useRoute } from '../route';
import { useSession } from '../session';
import { t } from '../text/text';
import { Keys } from './basics';
import { Help } from './Help';
import { Palette } from './Palette';
import { screens } from './screens';
import { Toasts } from './Toasts';

const parents: Record<string, string> = { exceptions: 'queues', documents: 'statements', matches: 'ledger' };

function Navigation() {
  const { screen } = useRoute();
  const open = useOpenTotal();
  const here = parents[screen] ?? screen;
  return (
    <nav className="nav" aria-label={t('nav.main')}>
      <a className="brand" href={href('treasury')}>
        <img src="/icon.svg" alt="" width="26" height="26" />
        <span>Tieout</span>
      </a>
      {screens.map(one => (
        <a
          key={one.name}
          href={href(one.name)}
          title={t(one.title)}
          aria-current={one.name === here ? 'page' : undefined}
        >
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d={one.sign} />
          </svg>
          <span className="nav-name">{t(one.title)}</span>
          {one.name === 'queues' && open !== undefined && <span className="nav-count">{count(open)}</span>}
        </a>
      ))}
    </nav>
  );
}

function Top({ onSearch, onSignOut }: { onSearch: () => void; onSignOut: () => void }) {
  const { connection } = useLive();
  const { user } = useSession();
  return (
    <header className="top">
      <button type="button" className="button search-button" onClick={onSearch}>
        {t('nav.search')} <Keys value={keyOf('palette')} />
      </button>
      <span className="spring" />
      <span className={`live ${connection}`} role="status">
        <span aria-hidden="true" className="dot" /> {t(`live.${connection}`)}
      </span>
      <span className="who">
        {user.name} <span className="muted">{user.roles.join(', ')}</span>
      </span>
      <button type="button" className="button quiet" onClick={onSignOut}>
        {t('nav.signOut')}
      </button>
    </header>
  );
}

/** What surrounds every screen. After a change of screen the focus is at its heading. */
export function Shell({ onSignOut, children }: { onSignOut: () => void; children: ReactNode }) {
  const [open, setOpen] = useState<'palette' | 'help' | null>(null);
  const main = useRef<HTMLElement>(null);
  const { screen, id } = useRoute();
  const shown = useRef(`${screen}/${id}`);
  useKeys({ palette: () => setOpen('palette'), help: () => setOpen('help') });
  useEffect(() => {
    const here = `${screen}/${id}`;
    if (shown.current !== here) {
      shown.current = here;
      main.current?.querySelector<HTMLElement>('[data-grid], h1')?.focus();
    }
  }, [screen, id]);
  return (
    <div className="shell">
      <a
        className="skip"
        href="#main"
        onClick={event => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('nav.skip')}
      </a>
      <Navigation />
      <Top onSearch={() => setOpen('palette')} onSignOut={onSignOut} />
      <main id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
      <Toasts />
      {open === 'palette' && <Palette onClose={() => setOpen(null)} />}
      {open === 'help' && <Help onClose={() => setOpen(null)} />}
    </div>
  );
}
