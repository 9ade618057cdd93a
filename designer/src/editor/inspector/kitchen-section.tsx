import { type Graph, type Part, partKey, ruleOf, type Step } from '@tongtu/workflows/graph';
import { partName } from '@tongtu/workflows/kitchen';
import { Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { Section } from '../../ui/panel.js';
import { Tag } from '../../ui/tags.js';
import { graphOf, useEditor, useEditorState } from '../document/editor-store.js';

/** The rules about parts of a step, its own rule left out. */
function rulesInside(graph: Graph, step: Step) {
  return (graph.kitchen?.parts ?? []).filter(({ part }) => 'step' in part && part.step === step.id && part.kind !== 'step');
}

/** What branches may change of a step. */
export function KitchenSection({ step }: { readonly step: Step }) {
  const { t } = useTranslation('kitchen');
  const { say } = useLanguage();
  const editor = useEditor();
  const graph = useEditorState(graphOf);
  const part: Part = { kind: 'step', step: step.id };
  const isOpen = ruleOf(graph.kitchen, part)?.open === true;
  const inside = rulesInside(graph, step);
  return (
    <Section title={t('lock.title')} remark={t('lock.help')}>
      <div className="tt-stack">
        <label className="tt-row">
          <Switch
            size="small"
            aria-label={t('lock.step')}
            checked={isOpen}
            onChange={(open) => editor.edit([open ? { kind: 'open-part', part } : { kind: 'lock-part', part }])}
          />
          <span>{t('lock.step')}</span>
        </label>
        {inside.length > 0 && <p className="tt-meta tt-t3">{t('lock.some', { count: inside.length })}</p>}
        {inside.map((rule) => (
          <div key={partKey(rule.part)} className="tt-row">
            <span className="tt-grow tt-ellipsis">{say(partName(graph, rule.part))}</span>
            <Tag tone={rule.open ? 'accent' : 'plain'} icon={rule.open ? 'unlock' : 'lock'}>
              {rule.open ? t('lock.open') : t('lock.locked')}
            </Tag>
          </div>
        ))}
      </div>
    </Section>
  );
}
