import { useTranslation } from 'react-i18next';
import type { DrawingStep } from '../../ui/drawing/drawing-data.js';
import { stepIcon } from '../../ui/icons/icon.js';
import { useEditor } from '../document/editor-store.js';
import { useStepOptions } from './add-box.js';
import { useCanvasHands } from './canvas-hands.js';
import { Chooser } from './chooser.js';
import type { Wish } from './place-step.js';

interface FindBoxProps {
  readonly steps: readonly DrawingStep[];
  readonly onAdd: (type: string, wish: Wish) => void;
  readonly onClose: () => void;
}

const add = 'add ';

/** Finds a step by its name or by what it does, or adds one. */
export function FindBox({ steps, onAdd, onClose }: FindBoxProps) {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const hands = useCanvasHands();
  const more = useStepOptions(add).flatMap(({ options }) => options);
  const choose = (id: string): void => {
    if (id.startsWith(add)) {
      onAdd(id.slice(add.length), { kind: 'near', at: hands.current?.middle() ?? { x: 0, y: 0 } });
      return;
    }
    editor.select([id]);
    hands.current?.show(id);
    onClose();
  };
  return (
    <Chooser
      label={t('find.label')}
      placeholder={t('find.placeholder')}
      nothing={t('find.nothing')}
      groups={[
        {
          label: t('find.steps'),
          options: steps.map((step) => ({
            id: step.id,
            label: step.name,
            detail: step.summary,
            icon: stepIcon(step.type),
            tone: step.family,
          })),
        },
        { label: t('find.add'), options: more },
      ]}
      onChoose={choose}
      onClose={onClose}
    />
  );
}
