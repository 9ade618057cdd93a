import type { Step } from '@tongtu/workflows/graph';
import { stepDefinition } from '@tongtu/workflows/steps';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { newLink } from '../document/new-step.js';
import { graphOf, useEditor, useEditorState } from '../document/editor-store.js';

interface TargetSelectProps {
  readonly step: Step;
  readonly outcome: string;
  readonly label: string;
}

const raise = '\u0000';

/** Where a way out leads: to a step, to a stop with an incident, or nowhere yet. */
export function TargetSelect({ step, outcome, label }: TargetSelectProps) {
  const { t } = useTranslation('editor');
  const { say } = useLanguage();
  const editor = useEditor();
  const graph = useEditorState(graphOf);
  const link = graph.links.find(({ from, outcome: code }) => from === step.id && code === outcome);
  const value = link?.to ?? (step.raises.includes(outcome) ? raise : null);
  const isTrigger = outcome.startsWith('on.');
  const choose = (to: string | null | undefined): void => {
    if (to === null || to === undefined) {
      editor.edit([
        ...(link === undefined ? [] : [{ kind: 'disconnect', from: step.id, outcome } as const]),
        ...(value === raise ? [{ kind: 'raise', step: step.id, outcome, on: false } as const] : []),
      ]);
    } else if (to === raise) editor.edit([{ kind: 'raise', step: step.id, outcome, on: true }]);
    else editor.edit([{ kind: 'connect', link: newLink(step.id, outcome, to) }]);
  };
  return (
    <Select
      size="small"
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      aria-label={label}
      style={{ width: '100%' }}
      status={value === null ? 'error' : ''}
      placeholder={t('outcomes.nowhere')}
      value={value}
      options={[
        ...graph.steps
          .filter(({ id, type }) => id !== step.id && !stepDefinition(type)?.begins)
          .map(({ id, name }) => ({ value: id, label: say(name) })),
        ...(isTrigger ? [] : [{ value: raise, label: t('connect.raise') }]),
      ]}
      onChange={choose}
    />
  );
}
