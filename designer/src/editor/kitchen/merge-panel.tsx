import type { MergeAnswer } from '@tongtu/workflows/kitchen';
import type { Json } from '@tongtu/workflows/graph';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { useAcceptMerge, usePendingMerge, type BranchOverlay, type KitchenPart, type MergeConflict } from '../../server/kitchen.js';
import { useAnnounce } from '../../ui/announcer.js';
import { Icon } from '../../ui/icons/icon.js';
import { ErrorNote, Note } from '../../ui/notes.js';
import { saidLimit, saidValue } from './own-values.js';
import { ValueInput } from './value-input.js';

type Answers = Readonly<Record<string, MergeAnswer>>;

interface ConflictProps {
  readonly conflict: MergeConflict;
  readonly answer: MergeAnswer | undefined;
  readonly onAnswer: (answer: MergeAnswer) => void;
}

/** What of the branch's own no longer fits, why, and what becomes of it. */
function Conflict({ conflict, answer, onAnswer }: ConflictProps) {
  const { t } = useTranslation('kitchen');
  const { say, language } = useLanguage();
  const { own } = conflict;
  const limit = saidLimit(conflict.limit, language);
  const choice = answer === undefined ? null : answer === 'drop' ? 'drop' : 'value';
  const mayChange = 'value' in own && conflict.code === 'outside';
  const value: Json = answer !== undefined && answer !== 'drop' ? answer.value : 'value' in own ? own.value : null;
  return (
    <li className="tt-conflict">
      <b>{say(conflict.message)}</b>
      <p className="tt-meta tt-t2">
        {'value' in own && `${t('merge.had', { value: saidValue(own.value, language) ?? t('several') })} `}
        {limit === null ? say(conflict.remedy) : t('merge.within', { limit })}
      </p>
      <Radio.Group value={choice} onChange={({ target }) => onAnswer(target.value === 'drop' ? 'drop' : { value })}>
        <Radio value="drop">{t('merge.drop')}</Radio>
        {mayChange && <Radio value="value">{t('merge.change')}</Radio>}
      </Radio.Group>
      {choice === 'value' && (
        <ValueInput
          value={value}
          limit={conflict.limit}
          path=""
          label={say(conflict.part)}
          onChange={(next) => next !== undefined && onAnswer({ value: next })}
        />
      )}
    </li>
  );
}

/** A new version of head office, before it is taken: what stays, what does not fit, and the button that takes it. */
export function MergePanel({ journeyId, branch }: { readonly journeyId: string; readonly branch: BranchOverlay }) {
  const { t } = useTranslation('kitchen');
  const { say, language } = useLanguage();
  const announce = useAnnounce();
  const { version, newest } = branch.derivedFrom;
  const { data: merge, error, refetch } = usePendingMerge(journeyId, newest !== version);
  const accept = useAcceptMerge(journeyId);
  const [answers, setAnswers] = useState<Answers>({});
  if (newest === version) return null;
  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (merge === undefined) return null;
  const open = merge.conflicts.filter(({ key }) => answers[key] === undefined).length;
  const take = (): void =>
    void accept.mutateAsync({ version: merge.to, revision: merge.revision, answers }).then(
      () => announce(t('merge.accepted', { version: merge.to })),
      () => undefined,
    );
  const button = (
    <Button type="primary" disabled={open > 0 || !branch.own} loading={accept.isPending} icon={<Icon name="check" />} onClick={take}>
      {open > 0 ? t('merge.open', { count: open }) : t('merge.accept', { version: merge.to })}
    </Button>
  );
  return (
    <Note
      kind={merge.conflicts.length > 0 ? 'warning' : 'info'}
      title={t('merge.title', { from: merge.from, to: merge.to })}
      actions={button}
    >
      <p>{merge.conflicts.length > 0 ? t('merge.some', { count: merge.conflicts.length }) : t('merge.none')}</p>
      {merge.conflicts.length > 0 && (
        <ul className="tt-conflicts">
          {merge.conflicts.map((conflict) => (
            <Conflict
              key={conflict.key}
              conflict={conflict}
              answer={answers[conflict.key]}
              onAnswer={(answer) => setAnswers({ ...answers, [conflict.key]: answer })}
            />
          ))}
        </ul>
      )}
      {merge.notices.map(({ key, part, own, before, after }) => {
        const said = (value: Json): string => saidValue(value, language) ?? t('several');
        return (
          <p key={key} className="tt-meta">
            {t('merge.notice', { part: say(part), own: said(own), before: said(before), after: said(after) })}
          </p>
        );
      })}
      {accept.error !== null && <ErrorNote error={accept.error} onRetry={() => void refetch()} />}
    </Note>
  );
}

/** The open parts of a branch's journey; those that stay locked inside an open step are head office's. */
export function openParts({ parts }: BranchOverlay): readonly KitchenPart[] {
  return parts.filter(({ open }) => open);
}
