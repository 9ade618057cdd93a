import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useLanguage } from '../i18n/use-language.js';
import { useJourneys, type Draft } from '../server/journeys.js';
import { Icon, type IconName } from '../ui/icons/icon.js';
import { Shortcut } from '../ui/shortcut.js';
import { Tag } from '../ui/tags.js';
import { BarLine, TopBar } from '../ui/top-bar.js';
import { tidyEdits } from './canvas/tidy-edits.js';
import { createPainter } from './canvas/draw-graph.js';
import { graphOf, useEditor, useEditorState } from './document/editor-store.js';
import { SaveStatus } from './document/save-status.js';
import type { Saving } from './document/use-autosave.js';

interface ToolProps {
  readonly icon: IconName;
  readonly label: string;
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** A tool of the bar: an icon with its name and key in a tooltip. */
function Tool({ icon, label, keys, disabled = false, onClick }: ToolProps) {
  return (
    <Tooltip
      title={
        <span className="tt-row">
          {label}
          {keys !== undefined && <Shortcut keys={keys} />}
        </span>
      }
    >
      <Button type="text" aria-label={label} disabled={disabled} icon={<Icon name={icon} size={18} />} onClick={onClick} />
    </Tooltip>
  );
}

interface DesignBarProps {
  readonly journeyId: string;
  readonly draft: Draft;
  readonly saving: Saving;
}

/** The bar over the designer: what is open, whether it is saved, and what can be done with all of it. */
export function DesignBar({ journeyId, draft, saving }: DesignBarProps) {
  const { t } = useTranslation(['editor', 'kitchen']);
  const { language, say } = useLanguage();
  const { data: journeys } = useJourneys();
  const journey = journeys?.find(({ id }) => id === journeyId);
  const isBranch = journey?.kitchen === true || (journey?.derivedFrom ?? null) !== null;
  const navigate = useNavigate();
  const editor = useEditor();
  const graph = useEditorState(graphOf);
  const undone = useEditorState(({ document }) => document.history.past.at(-1)?.name);
  const redone = useEditorState(({ document }) => document.history.future[0]?.name);
  const isOpen = saving.state.phase !== 'conflict';
  return (
    <TopBar
      back={{ to: '/journeys', label: t('bar.back') }}
      title={say(graph.name)}
      beside={<Tag>{draft.liveVersion === null ? t('bar.neverPublished') : t('bar.basedOn', { version: draft.liveVersion })}</Tag>}
      under={<SaveStatus saving={saving} updatedAt={draft.updatedAt} editedBy={say(draft.editedBy.name)} />}
    >
      <Tool
        icon="undo"
        keys="Ctrl Z"
        label={undone === undefined ? t('bar.nothingToUndo') : t('bar.undo', { what: say(undone) })}
        disabled={!isOpen || undone === undefined}
        onClick={() => editor.act({ kind: 'undo' })}
      />
      <Tool
        icon="redo"
        keys="Ctrl Shift Z"
        label={redone === undefined ? t('bar.nothingToRedo') : t('bar.redo', { what: say(redone) })}
        disabled={!isOpen || redone === undefined}
        onClick={() => editor.act({ kind: 'redo' })}
      />
      <Tool
        icon="tidy"
        label={t('bar.tidy')}
        disabled={!isOpen}
        onClick={() => {
          const { steps, links } = createPainter()(graph, language);
          editor.edit(tidyEdits(steps, links), { name: { zh: '整理', en: 'Tidy up' } });
        }}
      />
      {isBranch && <Tool icon="branch" label={t('kitchen:bar')} onClick={() => void navigate(`/journeys/${journeyId}/branch`)} />}
      <Tool icon="history" label={t('bar.versions')} onClick={() => void navigate(`/journeys/${journeyId}/versions`)} />
      <BarLine />
      <Button className="tt-find-button" disabled={!isOpen} icon={<Icon name="search" />} onClick={() => editor.float({ kind: 'find' })}>
        {t('bar.find')}
        <Shortcut keys="Ctrl K" />
      </Button>
      <BarLine />
      <Button icon={<Icon name="play" />} disabled={!isOpen} onClick={() => void navigate(`/journeys/${journeyId}/try`)}>
        {t('bar.try')}
      </Button>
      <Button
        type="primary"
        icon={<Icon name="publish" />}
        disabled={!isOpen}
        onClick={() => void saving.flush().then((isSaved) => isSaved && navigate(`/journeys/${journeyId}/publish`))}
      >
        {t('bar.publish')}
      </Button>
    </TopBar>
  );
}
