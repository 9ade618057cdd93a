import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStaff } from '../app/staff-context.js';
import { useFormats } from '../i18n/use-formats.js';
import { instanceKeys, orderInstance, useInstances } from '../server/instances.js';
import { useAnnounce } from '../ui/announcer.js';
import { Icon } from '../ui/icons/icon.js';
import { Note } from '../ui/notes.js';
import { ReasonPopover } from '../ui/reason-popover.js';
import { useNow } from '../ui/use-now.js';
import { causeOf, type Cause } from './cause.js';
import { chiefPosition } from './people-row.js';
import { retryPeople, type RetryProgress } from './retry-people.js';

interface TroubleProps {
  readonly journey: string;
  /** The version whose step is looked at; absent = all of them. */
  readonly version: number | undefined;
  readonly step: string | null;
  readonly only: boolean;
  readonly onOnly: () => void;
}

interface TroubleGroup {
  readonly cause: Cause;
  readonly ids: readonly string[];
  readonly since: string;
}

/** People who wait for a person, by what stopped them. */
function useTroubles({ journey, version, step }: TroubleProps): readonly TroubleGroup[] {
  const { data } = useInstances({ journey, version, step, incident: true, family: null, q: '', sort: 'longest' });
  const groups = new Map<Cause, TroubleGroup>();
  for (const item of data?.pages.flatMap(({ items }) => items) ?? []) {
    const incident = chiefPosition(item.positions, step)?.incident;
    if (incident === undefined || incident === null) continue;
    const cause = causeOf(incident.code);
    const before = groups.get(cause);
    const since = before === undefined || incident.at < before.since ? incident.at : before.since;
    groups.set(cause, { cause, ids: [...(before?.ids ?? []), item.id], since });
  }
  return [...groups.values()].toSorted((a, b) => b.ids.length - a.ids.length);
}

/** The incidents of the step that is looked at: what stopped how many since when, and the way on. */
export function TroubleCard(props: TroubleProps) {
  const { journey, only, onOnly } = props;
  const { t } = useTranslation('monitor');
  const formats = useFormats();
  const now = useNow();
  const groups = useTroubles(props);
  const [outcome, setOutcome] = useState<string>();
  const [first, ...others] = groups;
  if (first === undefined) return outcome === undefined ? null : <p className="tt-people-said">{outcome}</p>;
  const { cause, ids, since } = first;
  return (
    <div className="tt-people-trouble">
      <Note
        kind="error"
        title={t('trouble.title', { count: ids.length, cause: t(`cause.${cause}`) })}
        actions={
          <>
            <RetryThese journey={journey} ids={ids} onSaid={setOutcome} />
            {!only && (
              <Button size="small" onClick={onOnly}>
                {t('trouble.only')}
              </Button>
            )}
          </>
        }
      >
        {t('trouble.since', { time: formats.when(since), for: formats.duration(now - Date.parse(since)) })}
        {others.length > 0 && ` ${t('trouble.more')}`}
        {outcome !== undefined && <p>{outcome}</p>}
      </Note>
    </div>
  );
}

interface RetryProps {
  readonly journey: string;
  readonly ids: readonly string[];
  readonly onSaid: (sentence: string) => void;
}

function RetryThese({ journey, ids, onSaid }: RetryProps) {
  const { t } = useTranslation('monitor');
  const staff = useStaff();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [progress, setProgress] = useState<RetryProgress>();
  if (!staff.roles.includes('operator')) return null;
  const retry = async (reason: string): Promise<void> => {
    try {
      const { done, failed } = await retryPeople(ids, (id) => orderInstance(id, { kind: 'retry' }, reason), setProgress);
      const sentence = failed === 0 ? t('trouble.done', { count: done }) : t('trouble.partly', { done, left: failed });
      onSaid(sentence);
      announce(sentence);
    } finally {
      setProgress(undefined);
      void client.invalidateQueries({ queryKey: instanceKeys.lists(journey) });
    }
  };
  const word = ids.length === 1 ? t('trouble.retryOne') : t('trouble.retry', { count: ids.length });
  return (
    <ReasonPopover title={word} body={t('trouble.retryBody')} confirm={word} onConfirm={retry}>
      <Button size="small" type="primary" icon={<Icon name="retry" size={14} />}>
        {progress === undefined ? word : t('trouble.progress', { n: progress.done + progress.failed, count: progress.count })}
      </Button>
    </ReasonPopover>
  );
}
