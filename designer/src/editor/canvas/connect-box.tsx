import { stepDefinition } from '@tongtu/workflows/steps';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawingStep } from '../../ui/drawing/drawing-data.js';
import { triggerOutcome } from '../../ui/drawing/drawing-data.js';
import { stepIcon } from '../../ui/icons/icon.js';
import { newLink } from '../document/new-step.js';
import { graphOf, useEditor, useEditorState } from '../document/editor-store.js';
import { Chooser, type ChooserOption } from './chooser.js';
import { looseOutcome } from './place-step.js';

interface ConnectBoxProps {
  readonly step: DrawingStep;
  readonly steps: readonly DrawingStep[];
  readonly onClose: () => void;
}

const raise = '\u0000';

/** Links a way out of a step to another step by typing its name. */
export function ConnectBox({ step, steps, onClose }: ConnectBoxProps) {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const graph = useEditorState(graphOf);
  const ways = [
    ...step.outcomes.map(({ code, label }) => ({ value: code, label })),
    ...step.triggers.map(({ id, label }) => ({ value: triggerOutcome(id), label })),
  ];
  const [outcome, setOutcome] = useState(looseOutcome(step, graph) ?? ways[0]?.value ?? '');
  const near = (other: DrawingStep): number => Math.hypot(other.x - step.x, other.y - step.y);
  const targets = steps
    .filter(({ id, type }) => id !== step.id && !stepDefinition(type)?.begins)
    .toSorted((a, b) => near(a) - near(b))
    .map((other): ChooserOption => ({
      id: other.id,
      label: other.name,
      detail: other.summary,
      icon: stepIcon(other.type),
      tone: other.family,
    }));
  const choose = (id: string): void => {
    if (id === raise) editor.edit([{ kind: 'raise', step: step.id, outcome, on: true }]);
    else editor.edit([{ kind: 'connect', link: newLink(step.id, outcome, id) }]);
    onClose();
  };
  if (ways.length === 0) return null;
  return (
    <div className="tt-connect">
      {ways.length > 1 && (
        <div className="tt-connect-ways tt-float">
          <Segmented size="small" aria-label={t('connect.outcome')} value={outcome} options={ways} onChange={setOutcome} />
        </div>
      )}
      <Chooser
        label={t('connect.label', { name: step.name })}
        placeholder={t('connect.placeholder', { outcome: ways.find(({ value }) => value === outcome)?.label ?? '' })}
        nothing={t('connect.nothing')}
        groups={[{ options: targets }, { options: [{ id: raise, label: t('connect.raise'), icon: 'stop', tone: 'error' }] }]}
        onChoose={choose}
        onClose={onClose}
      />
    </div>
  );
}
