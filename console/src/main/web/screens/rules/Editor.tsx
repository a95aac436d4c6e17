import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent } from 'react';
import { freshKey, get, post, Problem } from '../../api/client';
import type { Operation, RuleCheck, RulesInForce, RuleValue } from '../../api/control';
import { Failure, Panel } from '../../parts/basics';
import { toast } from '../../parts/Toasts';
import { useMay } from '../../session';
import { t, type Key } from '../../text/text';
import { BackTest } from './BackTest';
import { isYesOrNo, ruleName, scopeName, valueText } from './words';

const PAUSE_MILLIS = 250;
const levels = ['SHADOW', 'SUGGEST', 'AUTO'] as const;

type Values = Record<string, string>;

function valuesOf(rules: RulesInForce): Values {
  return Object.fromEntries(rules.values.map(one => [one.key, one.value]));
}

/** What the server says about the values, a moment after the last of them was typed. */
function useCheck(rules: RulesInForce, values: Values, wanted: boolean): RuleCheck | undefined {
  const [settled, setSettled] = useState(values);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(values), PAUSE_MILLIS);
    return () => clearTimeout(timer);
  }, [values]);
  const { flow, companyId } = rules;
  const check = useQuery({
    queryKey: ['rules', 'lint', flow, companyId, settled],
    queryFn: () =>
      post<RuleCheck>('/rules:lint', { flow, companyId: companyId ?? undefined, values: settled }),
    enabled: wanted,
    placeholderData: before => before,
  });
  return settled === values && !check.isPlaceholderData ? check.data : undefined;
}

function Autonomy({
  value,
  readOnly,
  onChange,
}: {
  value: string;
  readOnly: boolean;
  onChange: (value: string) => void;
}) {
  return (
    <fieldset disabled={readOnly}>
      <legend>{t('rules.autonomy')}</legend>
      <div className="levels">
        {levels.map(level => (
          <label key={level} className="radio">
            <input type="radio" name="autonomy" checked={value === level} onChange={() => onChange(level)} />
            {t(`rules.autonomy.${level}`)}
          </label>
        ))}
      </div>
      <p className="muted">{t(`rules.autonomyHint.${value}` as Key)}</p>
    </fieldset>
  );
}

function Field({
  of,
  value,
  error,
  readOnly,
  onChange,
}: {
  of: RuleValue;
  value: string;
  error?: string;
  readOnly: boolean;
  onChange: (value: string) => void;
}) {
  const changed = value !== of.value;
  if (isYesOrNo(of.configured)) {
    return (
      <div className={`rule${changed ? ' changed' : ''}`}>
        <label title={of.key}>
          <input
            id={`rule-${of.key}`}
            type="checkbox"
            disabled={readOnly}
            checked={value === 'true'}
            onChange={event => onChange(String(event.target.checked))}
          />{' '}
          {ruleName(of.key)}
        </label>
      </div>
    );
  }
  return (
    <div className={`rule${changed ? ' changed' : ''}`}>
      <label htmlFor={`rule-${of.key}`} title={of.key}>
        {ruleName(of.key)}
        {of.value !== of.configured && (
          <span className="muted">
            {' '}
            {t('rules.configuredAs', { value: valueText(of.key, of.configured) })}
          </span>
        )}
      </label>
      <input
        id={`rule-${of.key}`}
        className="amount-input"
        inputMode="decimal"
        autoComplete="off"
        readOnly={readOnly}
        value={value}
        placeholder={t('rules.noLimit')}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `wrong-${of.key}` : undefined}
        onChange={event => onChange(event.target.value.trim())}
      />
      {error && (
        <p id={`wrong-${of.key}`} className="wrong" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

function useBackTest() {
  const [id, setId] = useState('');
  const query = useQuery({
    queryKey: ['operation', id],
    queryFn: () => get<Operation>(`/operations/${encodeURIComponent(id)}`),
    enabled: id !== '',
    refetchInterval: one => (one.state.data?.state === 'running' ? 1_000 : false),
  });
  return { id, begin: setId, operation: id === '' ? undefined : query.data };
}

/** The values of a company, to be changed, tried on the past and proposed to a second person. */
export function Editor({ rules }: { rules: RulesInForce }) {
  const mayPropose = useMay()('rules:propose');
  const client = useQueryClient();
  const [values, setValues] = useState(() => valuesOf(rules));
  const [tested, setTested] = useState(values);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const test = useBackTest();
  const check = useCheck(rules, values, mayPropose);
  const set = (key: string, value: string) => setValues({ ...values, [key]: value });
  const wrong = (key: string) => check?.errors.find(one => one.field === key)?.message;
  const ready = check?.ok === true && check.changes.length > 0;
  const isOfThese = test.operation?.state === 'done' && tested === values;
  const request = () => ({ flow: rules.flow, companyId: rules.companyId ?? undefined, values });
  const run = (sent: Promise<unknown>) => {
    setError(null);
    sent.catch(failure => setError(failure));
  };
  const backTest = () =>
    run(
      post<Operation>('/rules:backtest', request(), freshKey()).then(begun => {
        setTested(values);
        test.begin(begun.id);
      }),
    );
  const propose = (event: FormEvent) => {
    event.preventDefault();
    if (!ready || reason.trim() === '') {
      return;
    }
    const backTestId = isOfThese ? test.id : undefined;
    run(
      post('/rules/proposals', { ...request(), reason: reason.trim(), backTestId }, freshKey()).then(() => {
        toast(t('rules.proposed'), 'good');
        setValues(valuesOf(rules));
        setReason('');
        test.begin('');
        void client.invalidateQueries({ queryKey: ['rules'] });
      }),
    );
  };
  const running = test.operation?.state === 'running';
  return (
    <Panel
      title={t('rules.edit', { who: scopeName(rules.companyId) })}
      aside={
        <span className="muted" role="status">
          {check?.changes.length ? t('rules.changes', { n: check.changes.length }) : t('rules.noChange')}
        </span>
      }
    >
      <form className="form padded" onSubmit={propose}>
        {!mayPropose && <p className="muted">{t('rules.readOnly')}</p>}
        <Autonomy
          value={values.autonomy ?? ''}
          readOnly={!mayPropose}
          onChange={value => set('autonomy', value)}
        />
        <div className="rules">
          {rules.values
            .filter(one => one.key !== 'autonomy')
            .map(one => (
              <Field
                key={one.key}
                of={one}
                value={values[one.key] ?? ''}
                error={wrong(one.key)}
                readOnly={!mayPropose}
                onChange={value => set(one.key, value)}
              />
            ))}
        </div>
        {mayPropose && (
          <>
            <label>
              {t('rules.reason')}
              <input
                id="rule-why"
                required
                maxLength={500}
                value={reason}
                placeholder={t('rules.reasonHint')}
                onChange={event => setReason(event.target.value)}
              />
            </label>
            {error ? <Failure error={error instanceof Problem ? error : null} /> : null}
            <div className="buttons">
              <button
                type="button"
                className="button"
                onClick={() => {
                  setValues(valuesOf(rules));
                  test.begin('');
                }}
              >
                {t('rules.reset')}
              </button>
              <button type="button" className="button" disabled={!ready || running} onClick={backTest}>
                {t('rules.backTest')}
              </button>
              <button type="submit" className="button primary" disabled={!ready || reason.trim() === ''}>
                {t('rules.propose')}
              </button>
            </div>
          </>
        )}
      </form>
      <div role="status" aria-live="polite">
        {running && <p className="padded">{t('rules.backTesting')}</p>}
        {test.operation?.state === 'failed' && <p className="padded bad">{test.operation.detail}</p>}
      </div>
      {isOfThese && test.operation?.result && <BackTest result={test.operation.result} />}
    </Panel>
  );
}
