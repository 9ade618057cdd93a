import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { stepIcon } from '../../ui/icons/icon.js';
import { toneOf } from '../palette/palette.js';
import { paletteGroups } from '../palette/palette-groups.js';
import { Chooser, type ChooserGroup } from './chooser.js';

/** Every kind of step as options, by group; the start is not among them, since nothing leads to it. */
export function useStepOptions(prefix = ''): readonly ChooserGroup[] {
  const { t } = useTranslation('editor');
  const { say } = useLanguage();
  return paletteGroups().map(([group, types]) => ({
    label: t(`palette.group.${group}`),
    options: types
      .filter(({ begins }) => !begins)
      .map((definition) => ({
        id: `${prefix}${definition.type}`,
        label: say(definition.label),
        icon: stepIcon(definition.type),
        tone: toneOf(definition),
        words: say(definition.help),
      })),
  }));
}

/** Which step comes next. */
export function AddBox({ onChoose, onClose }: { readonly onChoose: (type: string) => void; readonly onClose: () => void }) {
  const { t } = useTranslation('editor');
  return (
    <Chooser
      label={t('add.label')}
      placeholder={t('add.placeholder')}
      nothing={t('add.nothing')}
      groups={useStepOptions()}
      onChoose={onChoose}
      onClose={onClose}
    />
  );
}
