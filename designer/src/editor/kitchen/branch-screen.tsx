import type { Graph, Text } from '@tongtu/workflows/graph';
import type { Overlay } from '@tongtu/workflows/kitchen';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { FieldWorldContext, SettingContext, type FieldWorld } from '../../fields/field.js';
import { StepField } from '../../fields/step-fields.js';
import { useLanguage } from '../../i18n/use-language.js';
import { isProblem } from '../../server/api-problem.js';
import { useDraft, useJourneys } from '../../server/journeys.js';
import { useBranchOverlay, useMakeBranch, useSaveOverlay, type BranchOverlay } from '../../server/kitchen.js';
import { useSession } from '../../server/session.js';
import { useAnnounce } from '../../ui/announcer.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icons/icon.js';
import { ErrorNote, Note } from '../../ui/notes.js';
import { ListSkeleton } from '../../ui/skeleton.js';
import { Tag } from '../../ui/tags.js';
import { TopBar } from '../../ui/top-bar.js';
import { MergePanel, openParts } from './merge-panel.js';
import { OwnPart } from './own-part.js';
import './kitchen.css';

interface OpenProps {
  readonly journeyId: string;
  readonly branch: BranchOverlay;
  readonly graph: Graph;
}

/** The open parts with what the branch has of its own, and the button that saves it. */
function OwnParts({ journeyId, branch, graph }: OpenProps) {
  const { t } = useTranslation('kitchen');
  const announce = useAnnounce();
  const save = useSaveOverlay(journeyId);
  const [overlay, setOverlay] = useState<Overlay>(branch.overlay);
  const isChanged = JSON.stringify(overlay) !== JSON.stringify(branch.overlay);
  const world = useMemo<FieldWorld>(
    () => ({ graph, step: null, problems: [], readOnly: !branch.own, edit: () => undefined, openForm: () => undefined }),
    [graph, branch.own],
  );
  // This part is made anew when the saved settings arrive: what follows must not hang on it.
  const keep = (): void =>
    void save.mutateAsync({ overlay, revision: branch.revision }).then(
      () => announce(t('saved')),
      () => undefined,
    );
  return (
    <FieldWorldContext value={world}>
      <SettingContext value={StepField}>
        {!branch.own && <Note kind="info" icon="lock" title={t('readOnly')} />}
        <fieldset className="tt-own-list" disabled={!branch.own}>
          <ul>
            {openParts(branch).map((part) => (
              <OwnPart key={JSON.stringify(part.part)} part={part} graph={graph} overlay={overlay} onChange={setOverlay} />
            ))}
          </ul>
        </fieldset>
        {save.error !== null && <ErrorNote error={save.error} />}
        <div className="tt-own-foot">
          <span className="tt-meta tt-t3 tt-grow">{isChanged ? t('unsaved') : t('hint')}</span>
          <Button type="primary" disabled={!isChanged || !branch.own} loading={save.isPending} icon={<Icon name="check" />} onClick={keep}>
            {t('save')}
          </Button>
        </div>
      </SettingContext>
    </FieldWorldContext>
  );
}

/** The journey's name with the institution's behind it, in the languages that both have. */
function joined(name: Text, place: Text): Text {
  const zh = `${name.zh} · ${place.zh}`;
  return name.en === undefined || place.en === undefined ? { zh } : { zh, en: `${name.en} · ${place.en}` };
}

/** Before there is anything to set: a journey of the reader's own institution can be made here. */
function NoBranchYet({ journeyId, graph }: { readonly journeyId: string; readonly graph: Graph }) {
  const { t } = useTranslation('kitchen');
  const { say } = useLanguage();
  const navigate = useNavigate();
  const make = useMakeBranch(journeyId);
  const { session } = useSession();
  const { data: journeys } = useJourneys();
  const isKitchen = journeys?.find(({ id }) => id === journeyId)?.kitchen === true;
  const place = session?.staff.institution.name;
  const name = place === undefined ? graph.name : joined(graph.name, place);
  const open = (): void =>
    void make.mutateAsync(name).then(
      ({ id }) => navigate(`/journeys/${id}/branch`),
      () => undefined,
    );
  return (
    <>
      {make.error !== null && <ErrorNote error={make.error} />}
      <EmptyState
        icon="branch"
        title={isKitchen ? t('make.title') : t('make.none')}
        body={isKitchen ? t('make.body', { place: place === undefined ? '' : say(place) }) : t('make.noneBody')}
        action={
          isKitchen ? (
            <Button type="primary" loading={make.isPending} icon={<Icon name="plus" />} onClick={open}>
              {t('make.action')}
            </Button>
          ) : undefined
        }
      />
    </>
  );
}

/** The page of a branch: what head office leaves open, what the branch made of it, and new versions that wait. */
export function BranchScreen() {
  const { t } = useTranslation('kitchen');
  const { say } = useLanguage();
  const { journeyId = '' } = useParams();
  const draft = useDraft(journeyId, 'branch');
  const branch = useBranchOverlay(journeyId);
  const isAlone = isProblem(branch.error, 404);
  const error = draft.error ?? (isAlone ? null : branch.error);
  const from = branch.data?.derivedFrom;
  return (
    <>
      <TopBar
        back={{ to: `/journeys/${journeyId}/design`, label: t('toCanvas') }}
        title={draft.data === undefined ? t('title') : t('titleOf', { name: say(draft.data.graph.name) })}
        beside={
          from === undefined ? undefined : <Tag icon="branch">{t('from', { name: say(from.journey.name), version: from.version })}</Tag>
        }
      />
      <main className="tt-kitchen">
        <div className="tt-kitchen-page">
          {error !== null && <ErrorNote error={error} onRetry={() => void branch.refetch()} />}
          {draft.data !== undefined && isAlone && <NoBranchYet journeyId={journeyId} graph={draft.data.graph} />}
          {error === null && !isAlone && branch.data === undefined && <ListSkeleton rows={4} height={88} />}
          {draft.data !== undefined && branch.data !== undefined && (
            <>
              <MergePanel key={branch.data.derivedFrom.newest} journeyId={journeyId} branch={branch.data} />
              <OwnParts key={branch.data.revision} journeyId={journeyId} branch={branch.data} graph={draft.data.graph} />
            </>
          )}
        </div>
      </main>
    </>
  );
}
