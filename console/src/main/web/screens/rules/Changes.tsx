import type { RuleChange } from '../../api/control';
import { t } from '../../text/text';
import { ruleName, valueText } from './words';

/** In what two versions differ. */
export function Changes({ changes }: { changes: RuleChange[] }) {
  return (
    <table className="table">
      <thead>
        <tr>
          <th>{t('rules.key')}</th>
          <th className="right">{t('rules.before')}</th>
          <th className="right">{t('rules.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(change => (
          <tr key={change.key}>
            <td title={change.key}>{ruleName(change.key)}</td>
            <td className="right muted">{valueText(change.key, change.before)}</td>
            <td className="right strong">{valueText(change.key, change.after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
