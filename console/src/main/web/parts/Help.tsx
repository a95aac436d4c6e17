import { actions, keyOf, nameOf } from '../keys';
import { t } from '../text/text';
import { Keys } from './basics';
import { Dialog } from './Dialog';

export function Help({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={t('help.title')} onClose={onClose}>
      <dl className="help">
        {actions.map(action => (
          <div key={action}>
            <dt>
              <Keys value={keyOf(action)} />
            </dt>
            <dd>{t(nameOf(action))}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>1</kbd>–<kbd>9</kbd>
          </dt>
          <dd>{t('key.candidate')}</dd>
        </div>
        <div>
          <dt>
            <kbd>⇧</kbd>+<Keys value={keyOf('next')} />
          </dt>
          <dd>{t('key.extend')}</dd>
        </div>
      </dl>
      <p className="muted">{t('help.remap')}</p>
    </Dialog>
  );
}
