import type { Json, Step } from '@tongtu/workflows/graph';
import { stepDefinition } from '@tongtu/workflows/steps';
import { Button, Dropdown, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StepFields } from '../../fields/step-fields.js';
import { BothInput } from '../../fields/both-input.js';
import { HelpButton } from '../../help/help-button.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Icon, stepIcon } from '../../ui/icons/icon.js';
import { Section } from '../../ui/panel.js';
import { Chip } from '../../ui/tags.js';
import { copyOf, placed } from '../document/clipboard.js';
import { graphOf, useEditor, useEditorState } from '../document/editor-store.js';
import { KitchenSection } from './kitchen-section.js';
import { NameInput } from './name-input.js';
import { OutcomeList } from './outcome-list.js';
import { StepProblems } from './step-problems.js';
import { TriggersEditor } from './triggers-editor.js';

function MoreMenu({ step }: { readonly step: Step }) {
  const { t } = useTranslation(['editor', 'ui']);
  const editor = useEditor();
  const graph = useEditorState(graphOf);
  const actions: Readonly<Record<string, () => void>> = {
    duplicate: () => {
      const copied = copyOf(graph, [step.id]);
      if (copied !== undefined) editor.edit([{ kind: 'paste', ...placed(copied) }]);
    },
    pin: () => editor.edit([{ kind: 'move-steps', places: { [step.id]: step.at }, pin: step.pinned !== true }]),
    remove: () => editor.edit([{ kind: 'remove-steps', steps: [step.id] }]),
  };
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: [
          { key: 'duplicate', label: t('step.duplicate'), icon: <Icon name="copy" size={14} />, extra: 'Ctrl D' },
          { key: 'pin', label: step.pinned === true ? t('step.unpin') : t('step.pin'), icon: <Icon name="pin" size={14} /> },
          { type: 'divider' },
          { key: 'remove', label: t('step.remove'), icon: <Icon name="trash" size={14} />, extra: 'Del' },
        ],
        onClick: ({ key }) => actions[key]?.(),
      }}
    >
      <Button type="text" size="small" aria-label={t('ui:more')} icon={<Icon name="more" />} />
    </Dropdown>
  );
}

/** What kind of step it is and how many ways and triggers it has. */
function useUnder(step: Step): string {
  const { t } = useTranslation('editor');
  const { say } = useLanguage();
  const definition = stepDefinition(step.type);
  const outcomes = definition?.outcomes(step.config).length ?? 0;
  return [
    definition === undefined ? t('step.unknown') : say(definition.label),
    ...(outcomes > 0 ? [t('step.outcomes', { count: outcomes })] : []),
    ...(step.on.length > 0 ? [t('step.triggers', { count: step.on.length })] : []),
  ].join(t('step.dot'));
}

function StepHead({ step }: { readonly step: Step }) {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const under = useUnder(step);
  const definition = stepDefinition(step.type);
  const family = definition?.family(step.config) ?? 'neutral';
  return (
    <div className="tt-panel-head">
      <Chip icon={stepIcon(step.type)} tone={family} size={36} />
      <div className="tt-grow">
        <NameInput
          label={t('step.name')}
          value={step.name}
          onChange={(name) => editor.edit([{ kind: 'rename-step', step: step.id, name }])}
        />
        <p className="tt-meta tt-t3 tt-ellipsis">{under}</p>
      </div>
      <HelpButton topic={{ kind: 'step', type: step.type }} />
      <MoreMenu step={step} />
    </div>
  );
}

/** Name and note in both languages: what is rarely touched. */
function NamesSection({ step }: { readonly step: Step }) {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const note = step.note ?? { zh: '' };
  return (
    <Section title={t('step.names')}>
      <div className="tt-stack">
        <span className="tt-field-label">{t('step.name')}</span>
        <BothInput
          label={t('step.name')}
          value={step.name}
          onChange={({ zh, en }) =>
            zh.trim() !== '' &&
            editor.edit([{ kind: 'rename-step', step: step.id, name: en === undefined || en === '' ? { zh } : { zh, en } }])
          }
        />
        <span className="tt-field-label">{t('step.note')}</span>
        <BothInput
          label={t('step.note')}
          rows={2}
          maxLength={2_000}
          value={note}
          onChange={({ zh, en }) =>
            editor.edit([
              { kind: 'rename-step', step: step.id, name: step.name, note: en === undefined || en === '' ? { zh } : { zh, en } },
            ])
          }
        />
      </div>
    </Section>
  );
}

/** A step: what matters most, all settings, triggers. */
export function StepInspector({ step }: { readonly step: Step }) {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const [tab, setTab] = useState('essential');
  const definition = stepDefinition(step.type);
  const change = (name: string, value: Json | undefined): void =>
    editor.edit([{ kind: 'set-config', step: step.id, path: name, value: value ?? null }]);
  const fields = (choice: 'essential' | 'all') => <StepFields step={step} choice={choice} onChange={change} />;
  const tabs = [
    {
      key: 'essential',
      label: t('tabs.essential'),
      children: (
        <div className="tt-inspector-body">
          {fields('essential')}
          <OutcomeList step={step} />
          <StepProblems />
        </div>
      ),
    },
    {
      key: 'all',
      label: t('tabs.all'),
      children: (
        <div className="tt-inspector-body">
          {fields('all')}
          <div className="tt-inspector-rest">
            <NamesSection step={step} />
            <KitchenSection step={step} />
          </div>
        </div>
      ),
    },
    ...(definition?.triggers === true
      ? [
          {
            key: 'triggers',
            label: (
              <>
                {t('tabs.triggers')}
                {step.on.length > 0 && <b className="tt-tab-count">{step.on.length}</b>}
              </>
            ),
            children: (
              <div className="tt-inspector-body">
                <TriggersEditor step={step} />
              </div>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <StepHead step={step} />
      <Tabs className="tt-inspector-tabs" activeKey={tab} onChange={setTab} items={tabs} />
    </>
  );
}
