import type { FieldView } from '../../app-server/views.js';
import { Icon, type IconName } from '../icon.js';
import { usePhone, useWords } from '../session.js';
import type { Word } from '../words.js';

const families: Readonly<Record<FieldView['family'], { readonly icon: IconName; readonly word: Word }>> = {
  customer: { icon: 'person', word: 'you' },
  ai: { icon: 'spark', word: 'assistant' },
  remote: { icon: 'headset', word: 'remote' },
  branch: { icon: 'branch', word: 'branch' },
};

/** Who gave an answer, when, and whether it is verified. */
export function Provenance({ state }: { readonly state: FieldView }) {
  const { language } = usePhone();
  const { t } = useWords();
  const { icon, word } = families[state.family];
  const time = new Date(state.at).toLocaleTimeString(language === 'zh' ? 'zh-CN' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Shanghai',
  });
  return (
    <p className={`provenance ${state.family}`}>
      <Icon name={icon} size={16} />
      {t(word)} {time}
      {state.verified && (
        <em>
          <Icon name="check" size={14} />
          {t('verified')}
        </em>
      )}
    </p>
  );
}
