import { type JsonObject, objectOf } from '@tongtu/workflows/graph';
import { Button, InputNumber, Slider } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icons/icon.js';
import { BothInput } from '../both-input.js';
import { AssignmentInput } from '../assignment-input.js';
import { DurationInput } from '../duration-field.js';
import { ExpressionInput } from '../expression-field.js';
import { bothJson, bothOf, textOf, textsOf, withMember } from '../json-shapes.js';
import { ChannelsInput } from '../reference-fields.js';

interface RungEditorProps {
  readonly rung: JsonObject;
  readonly path: string;
  readonly isFirst: boolean;
  readonly onChange: (rung: JsonObject) => void;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
  readonly onRemove: (() => void) | undefined;
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="tt-rung-line">
      <span className="tt-field-label">{label}</span>
      <div className="tt-grow">{children}</div>
    </div>
  );
}

function Order({ onUp, onDown, onRemove }: Pick<RungEditorProps, 'onUp' | 'onDown' | 'onRemove'>) {
  const { t } = useTranslation('fields');
  return (
    <div className="tt-row">
      <Button size="small" disabled={onUp === undefined} onClick={onUp} icon={<Icon name="up" size={14} />}>
        {t('ladder.up')}
      </Button>
      <Button size="small" disabled={onDown === undefined} onClick={onDown} icon={<Icon name="down" size={14} />}>
        {t('ladder.down')}
      </Button>
      <span className="tt-grow" />
      <Button size="small" onClick={onRemove} icon={<Icon name="trash" size={14} />}>
        {t('ladder.remove')}
      </Button>
    </div>
  );
}

/** How often and how long a rung is offered, and when it comes at the latest. */
function Times({ rung, onChange }: Pick<RungEditorProps, 'rung' | 'onChange'>) {
  const { t } = useTranslation('fields');
  const set = (name: string) => (value: string | number | null | undefined) => onChange(withMember(rung, name, value ?? undefined));
  return (
    <>
      <Line label={t('ladder.triesLabel')}>
        <div className="tt-row">
          <InputNumber
            aria-label={t('ladder.triesLabel')}
            min={1}
            max={20}
            precision={0}
            style={{ width: 72 }}
            value={typeof rung['tries'] === 'number' ? rung['tries'] : 1}
            onChange={(tries) => set('tries')(tries ?? 1)}
          />
          <span className="tt-meta tt-t3">{t('ladder.each')}</span>
          <DurationInput
            small
            label={t('ladder.tryFor')}
            value={textOf(rung['tryFor'])}
            onChange={(tryFor) => set('tryFor')(tryFor ?? 'PT1M')}
          />
        </div>
      </Line>
      <Line label={t('ladder.by')}>
        <div className="tt-row">
          <DurationInput small label={t('ladder.by')} value={textOf(rung['by'])} onChange={set('by')} />
          <span className="tt-meta tt-t3">{t('ladder.byHint')}</span>
        </div>
      </Line>
    </>
  );
}

/** Everything of one rung: name, times, who, for whom, first words. */
export function RungEditor({ rung, path, isFirst, onChange, ...order }: RungEditorProps) {
  const { t } = useTranslation('fields');
  const family = textOf(rung['family']);
  const condition = (name: 'when' | 'directWhen') => (
    <ExpressionInput
      label={t(`ladder.${name}`)}
      path={`${path}.${name}`}
      value={textOf(rung[name])}
      placeholder={t(`ladder.${name}Hint`)}
      onChange={(next) => onChange(withMember(rung, name, next === '' ? undefined : next))}
    />
  );
  return (
    <div className="tt-rung-editor">
      <Line label={t('ladder.label')}>
        <BothInput
          label={t('ladder.label')}
          value={bothOf(rung['label'])}
          onChange={(next) => onChange({ ...rung, label: bothJson(next) })}
        />
      </Line>
      {!isFirst && <Times rung={rung} onChange={onChange} />}
      {(family === 'remote' || family === 'branch') && (
        <Line label={t('ladder.who')}>
          <AssignmentInput
            label={t('ladder.who')}
            path={`${path}.assignment`}
            value={objectOf(rung['assignment'])}
            onChange={(assignment) => onChange({ ...rung, assignment })}
          />
        </Line>
      )}
      <Line label={t('ladder.channels')}>
        <ChannelsInput
          label={t('ladder.channels')}
          family={family}
          value={textsOf(rung['channels'])}
          onChange={(channels) => onChange({ ...rung, channels })}
        />
      </Line>
      {family === 'ai' && (
        <Line label={t('ladder.confidence')}>
          <Slider
            ariaLabelForHandle={t('ladder.confidence')}
            min={50}
            max={100}
            step={5}
            tooltip={{ formatter: (percent) => `${String(percent ?? 0)}%` }}
            value={Math.round((typeof rung['minimumConfidence'] === 'number' ? rung['minimumConfidence'] : 0.8) * 100)}
            onChange={(percent) => onChange({ ...rung, minimumConfidence: percent / 100 })}
          />
        </Line>
      )}
      {!isFirst && (
        <>
          <Line label={t('ladder.when')}>{condition('when')}</Line>
          <Line label={t('ladder.directWhen')}>{condition('directWhen')}</Line>
          <Line label={t('ladder.opening')}>
            <BothInput
              rows={2}
              maxLength={2_000}
              label={t('ladder.opening')}
              value={bothOf(rung['opening'])}
              onChange={(next) =>
                onChange(withMember(rung, 'opening', next.zh === '' && (next.en ?? '') === '' ? undefined : bothJson(next)))
              }
            />
          </Line>
          <Order {...order} />
        </>
      )}
    </div>
  );
}
