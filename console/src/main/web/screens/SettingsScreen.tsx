import { useState, type KeyboardEvent } from 'react';
import { instant } from '../format';
import { actions, house, keyOf, nameOf, pressed, type Action } from '../keys';
import { Keys, Panel, Screen } from '../parts/basics';
import { change, useSettings, type Settings } from '../settings';
import { t } from '../text/text';

const locales: Record<Settings['locale'], string> = {
  'en-GB': 'English (UK) 1,234.50',
  'en-US': 'English (US) 1,234.50',
  'de-DE': 'Deutsch (Deutschland) 1.234,50',
  'de-CH': 'Deutsch (Schweiz) 1’234.50',
};

const dateFormats: Record<Settings['dateFormat'], string> = {
  iso: '2026-03-31',
  dots: '31.03.2026',
  slashes: '31/03/2026',
  us: '03/31/2026',
};

function zones(own: string): string[] {
  const all = Intl.supportedValuesOf('timeZone');
  return [...new Set([own, 'UTC', ...all])];
}

function KeyRow({ action }: { action: Action }) {
  const [asking, setAsking] = useState(false);
  const [taken, setTaken] = useState('');
  const { keys } = useSettings();
  const press = (event: KeyboardEvent) => {
    if (!asking || ['Shift', 'Control', 'Alt', 'Meta', 'Tab'].includes(event.key)) {
      return;
    }
    event.preventDefault();
    setAsking(false);
    if (event.key === 'Escape') {
      return;
    }
    const chosen = pressed(event);
    const other = actions.find(one => one !== action && keyOf(one) === chosen);
    setTaken(other ? t('settings.taken', { name: t(nameOf(other)) }) : '');
    if (!other) {
      change({ keys: { ...keys, [action]: chosen } });
    }
  };
  return (
    <tr>
      <td>{t(nameOf(action))}</td>
      <td className="right">
        <span className="wrong" role="status">
          {taken}
        </span>
        <button
          type="button"
          className={`button small${asking ? ' asking' : ''}`}
          aria-label={`${t(nameOf(action))}: ${keyOf(action)}`}
          onClick={() => setAsking(true)}
          onBlur={() => setAsking(false)}
          onKeyDown={press}
        >
          {asking ? '…' : <Keys value={keyOf(action)} />}
        </button>
      </td>
    </tr>
  );
}

export function SettingsScreen() {
  const settings = useSettings();
  return (
    <Screen title={t('nav.settings')}>
      <div className="columns even">
        <Panel title={t('nav.settings')}>
          <div className="form padded">
            <label>
              {t('settings.locale')}
              <select
                value={settings.locale}
                onChange={event => change({ locale: event.target.value as Settings['locale'] })}
              >
                {Object.entries(locales).map(([locale, name]) => (
                  <option key={locale} value={locale}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {t('settings.dateFormat')}
              <select
                value={settings.dateFormat}
                onChange={event => change({ dateFormat: event.target.value as Settings['dateFormat'] })}
              >
                {Object.entries(dateFormats).map(([format, example]) => (
                  <option key={format} value={format}>
                    {example}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {t('settings.zone')}
              <select value={settings.zone} onChange={event => change({ zone: event.target.value })}>
                {zones(settings.zone).map(zone => (
                  <option key={zone}>{zone}</option>
                ))}
              </select>
            </label>
            <p className="muted small">
              {instant('2026-03-31T08:15:00Z')} · {t('settings.zoneHint')}
            </p>
            <fieldset>
              <legend>{t('settings.theme')}</legend>
              {(['system', 'light', 'dark'] as const).map(theme => (
                <label key={theme} className="radio">
                  <input
                    type="radio"
                    name="theme"
                    checked={settings.theme === theme}
                    onChange={() => change({ theme })}
                  />
                  {t(`settings.theme.${theme}`)}
                </label>
              ))}
            </fieldset>
          </div>
        </Panel>
        <Panel
          title={t('settings.keys')}
          aside={
            Object.keys(settings.keys).length > 0 && (
              <button type="button" className="button quiet small" onClick={() => change({ keys: {} })}>
                {t('settings.keysReset')}
              </button>
            )
          }
        >
          <table className="table">
            <tbody>
              {(Object.keys(house) as Action[]).map(action => (
                <KeyRow key={action} action={action} />
              ))}
            </tbody>
          </table>
        </Panel>
      </div>
    </Screen>
  );
}
