import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icons/icon.js';
import { PanelHead } from '../../ui/panel.js';
import { Chip } from '../../ui/tags.js';
import { Button } from 'antd';
import { graphOf, useEditor, useEditorState } from '../document/editor-store.js';
import { EditorFieldWorld } from './editor-field-world.js';
import { JourneyInspector } from './journey-inspector.js';
import { LinkInspector } from './link-inspector.js';
import { StepInspector } from './step-inspector.js';
import './inspector.css';

/** Several steps at once: what can be done to all of them. */
function SeveralInspector({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const graph = useEditorState(graphOf);
  const isPinned = graph.steps.filter(({ id }) => ids.includes(id)).every(({ pinned }) => pinned === true);
  const places = Object.fromEntries(graph.steps.filter(({ id }) => ids.includes(id)).map(({ id, at }) => [id, at]));
  return (
    <>
      <PanelHead chip={<Chip icon="group" size={36} />} title={t('several.title', { count: ids.length })} under={t('several.under')} />
      <div className="tt-inspector-body tt-stack">
        <Button icon={<Icon name="pin" size={14} />} onClick={() => editor.edit([{ kind: 'move-steps', places, pin: !isPinned }])}>
          {isPinned ? t('step.unpin') : t('step.pin')}
        </Button>
        <Button icon={<Icon name="trash" size={14} />} onClick={() => editor.edit([{ kind: 'remove-steps', steps: ids }])}>
          {t('several.remove')}
        </Button>
      </div>
    </>
  );
}

/** The panel at the right: what is selected, as a form; nothing selected = the journey as a whole. */
export function Inspector() {
  const { t } = useTranslation('editor');
  const graph = useEditorState(graphOf);
  const selected = useEditorState((state) => state.document.selected);
  const steps = graph.steps.filter(({ id }) => selected.includes(id));
  const link = graph.links.find(({ id }) => selected.includes(id));
  const [only] = steps;
  const content = () => {
    if (steps.length > 1) return <SeveralInspector ids={steps.map(({ id }) => id)} />;
    if (only !== undefined) return <StepInspector key={only.id} step={only} />;
    if (link !== undefined) return <LinkInspector link={link} />;
    return <JourneyInspector />;
  };
  return (
    <aside className="tt-inspector" aria-label={t('inspector')}>
      <EditorFieldWorld step={steps.length === 1 ? (only ?? null) : null}>{content()}</EditorFieldWorld>
    </aside>
  );
}
