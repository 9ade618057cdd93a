import { formatDuration } from '@tongtu/workflows/calendar';
import { type JsonObject, objectOf } from '@tongtu/workflows/graph';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-formats.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Icon } from '../../ui/icons/icon.js';
import { Chip, familyIcon, type Family } from '../../ui/tags.js';
import { problemsAt, useFieldWorld, type FieldProps } from '../field.js';
import { bothOf, itemsOf, textOf } from '../json-shapes.js';
import { climbReason, newRung, takeOverTimes } from './climbing.js';
import { RungEditor } from './rung-editor.js';
import './ladder.css';

const families = ['ai', 'remote', 'branch'] as const;

function familyOf(rung: JsonObject): Family {
  const family = textOf(rung['family']);
  return family === 'customer' || family === 'ai' || family === 'remote' || family === 'branch' ? family : 'neutral';
}

/** What stands beside a rung's name: the queue, or whose manager. */
function useWhere(): (rung: JsonObject) => string {
  const { t } = useTranslation('fields');
  return (rung) => {
    const assignment = objectOf(rung['assignment']);
    if (assignment['kind'] === 'queue') return textOf(assignment['queue']);
    if (assignment['kind'] === 'relationship-manager') return t('ladder.ownBranch');
    return familyOf(rung) === 'ai' ? t('ladder.inApp') : '';
  };
}

interface RungProps {
  readonly rung: JsonObject;
  readonly index: number;
  readonly at: number;
  readonly isOpen: boolean;
  readonly hasProblem: boolean;
  readonly onToggle: () => void;
}

function Rung({ rung, index, at, isOpen, hasProblem, onToggle }: RungProps) {
  const { t } = useTranslation('fields');
  const { say, language } = useLanguage();
  const { step } = useFieldWorld();
  const formats = useFormats();
  const where = useWhere()(rung);
  const family = familyOf(rung);
  const times = typeof rung['tries'] === 'number' ? rung['tries'] : 1;
  const under =
    index === 0
      ? t('ladder.own', { lease: formatDuration(textOf(step?.config['lease']), language) })
      : t('ladder.tries', { count: times, time: formatDuration(textOf(rung['tryFor']), language) });
  return (
    <button
      type="button"
      className="tt-rung"
      data-family={family}
      data-open={isOpen || undefined}
      aria-expanded={isOpen}
      onClick={onToggle}
    >
      <Chip icon={familyIcon(family)} tone={family} size={28} />
      <span className="tt-grow">
        <span className="tt-rung-name tt-ellipsis">
          <b>{say(bothOf(rung['label']))}</b> <em>{where}</em>
        </span>
        <span className="tt-rung-under tt-ellipsis">{under}</span>
      </span>
      {hasProblem && <Icon name="warning" size={14} className="tt-rung-problem" label={t('ladder.problem')} />}
      <span className="tt-rung-at">
        <b>{index === 0 ? t('ladder.start') : formats.duration(at)}</b>
        {rung['directWhen'] !== undefined && <em>{t('ladder.direct')}</em>}
      </span>
    </button>
  );
}

/** The relay ladder: who takes over when the customer stops, after what, and when. A rung opens to be changed. */
export function LadderField({ value, onChange, path }: FieldProps) {
  const { t } = useTranslation('fields');
  const { say } = useLanguage();
  const formats = useFormats();
  const { step, problems, readOnly } = useFieldWorld();
  const [open, setOpen] = useState<string>();
  const rungs = itemsOf(value);
  const times = takeOverTimes(value, step?.config['idle']);
  const reasonText = (index: number): string => {
    const reason = climbReason(value, step?.config['idle'], index);
    const count = reason.kind === 'unanswered' ? reason.tries : 0;
    return t(`ladder.climb.${reason.kind}`, { time: formats.duration(reason.ms), count });
  };
  const move = (from: number, to: number): void => {
    const moved = rungs[from];
    if (moved !== undefined) onChange(rungs.toSpliced(from, 1).toSpliced(to, 0, moved));
  };
  return (
    <div className="tt-ladder">
      {rungs.map((rung, index) => {
        const id = textOf(rung['id']);
        const place = `${path}.${String(index)}`;
        return (
          <div key={id}>
            {index > 0 && (
              <div className="tt-climb">
                <Icon name="down" size={12} />
                {reasonText(index)}
              </div>
            )}
            <Rung
              rung={rung}
              index={index}
              at={times[index] ?? 0}
              isOpen={open === id}
              hasProblem={problemsAt(problems, place, true).length > 0}
              onToggle={() => setOpen(open === id ? undefined : id)}
            />
            {open === id && (
              <RungEditor
                rung={rung}
                path={place}
                isFirst={index === 0}
                onChange={(next) => onChange(rungs.with(index, next))}
                onUp={index > 1 ? () => move(index, index - 1) : undefined}
                onDown={index > 0 && index < rungs.length - 1 ? () => move(index, index + 1) : undefined}
                onRemove={index > 0 ? () => onChange(rungs.toSpliced(index, 1)) : undefined}
              />
            )}
          </div>
        );
      })}
      {!readOnly && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: families.map((family) => ({
              key: family,
              icon: <Icon name={familyIcon(family)} size={14} />,
              label: say(bothOf(newRung(value, family)['label'])),
            })),
            onClick: ({ key }) => {
              const rung = newRung(value, families.find((family) => family === key) ?? 'remote');
              onChange([...rungs, rung]);
              setOpen(textOf(rung['id']));
            },
          }}
        >
          <Button type="link" size="small" className="tt-item-add" icon={<Icon name="plus" size={14} />}>
            {t('ladder.add')}
          </Button>
        </Dropdown>
      )}
    </div>
  );
}
