import type { Link } from '@tongtu/workflows/graph';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { Icon } from '../../ui/icons/icon.js';
import { PanelHead } from '../../ui/panel.js';
import { Chip } from '../../ui/tags.js';
import { outcomeLabel } from '../canvas/draw-graph.js';
import { graphOf, useEditor, useEditorState } from '../document/editor-store.js';
import { TargetSelect } from './target-select.js';

/** A link: from which way out of which step, and where to. */
export function LinkInspector({ link }: { readonly link: Link }) {
  const { t } = useTranslation('editor');
  const { language, say } = useLanguage();
  const editor = useEditor();
  const graph = useEditorState(graphOf);
  const from = graph.steps.find(({ id }) => id === link.from);
  if (from === undefined) return null;
  const outcome = outcomeLabel(from, link.outcome, language);
  return (
    <>
      <PanelHead chip={<Chip icon="link" size={36} />} title={t('link.title')} under={t('link.from', { step: say(from.name), outcome })} />
      <div className="tt-inspector-body tt-stack">
        <span className="tt-field-label">{t('link.to')}</span>
        <TargetSelect step={from} outcome={link.outcome} label={t('outcomes.to', { outcome })} />
        <Button icon={<Icon name="plus" size={14} />} onClick={() => editor.float({ kind: 'insert', link: link.id })}>
          {t('link.insert')}
        </Button>
        <Button
          icon={<Icon name="trash" size={14} />}
          onClick={() => editor.edit([{ kind: 'disconnect', from: link.from, outcome: link.outcome }])}
        >
          {t('link.remove')}
        </Button>
      </div>
    </>
  );
}
