import { useState, type FormEvent } from 'react';
import { Problem, signIn } from '../api/client';
import type { Session } from '../api/types';
import { t } from '../text/text';

function message(error: unknown): string {
  if (error instanceof Problem) {
    return error.status === 429
      ? t('signIn.tooMany')
      : error.status === 401
        ? t('signIn.wrong')
        : error.message;
  }
  return t('common.failed');
}

export function SignIn({ onSession }: { onSession: (session: Session) => void }) {
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setWrong('');
    signIn(user, password)
      .then(onSession)
      .catch(error => setWrong(message(error)))
      .finally(() => setBusy(false));
  };
  return (
    <main className="sign-in">
      <form onSubmit={submit} aria-labelledby="sign-in-title">
        <img src="/icon.svg" alt="" width="44" height="44" />
        <h1 id="sign-in-title">{t('signIn.title')}</h1>
        <p className="muted">{t('signIn.claim')}</p>
        <label>
          {t('signIn.user')}
          <input
            name="user"
            autoComplete="username"
            autoCapitalize="none"
            autoFocus
            required
            value={user}
            onChange={event => setUser(event.target.value)}
          />
        </label>
        <label>
          {t('signIn.password')}
          <input
            name="password"
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={event => setPassword(event.target.value)}
          />
        </label>
        <p className="wrong" role="alert">
          {wrong}
        </p>
        <button type="submit" className="button primary" disabled={busy}>
          {busy ? t('signIn.wait') : t('signIn.submit')}
        </button>
        <p className="muted small">{t('signIn.hint')}</p>
      </form>
    </main>
  );
}
