import { isDuration, parseTimeOfDay } from '@tongtu/workflows/calendar';
import type { Graph, Json, Part, PartLimit } from '@tongtu/workflows/graph';
import { stepDefinition, type FieldHint } from '@tongtu/workflows/steps';
import { Input, InputNumber, Select, Switch } from 'antd';
import { DurationInput } from '../../fields/duration-field.js';
import { TimeOfDayInput } from '../../fields/time/windows-field.js';
import { widgets } from '../../fields/widgets.js';
import { useLanguage } from '../../i18n/use-language.js';
import { saidValue } from './own-values.js';

interface ValueInputProps {
  readonly value: Json;
  readonly limit: PartLimit | null;
  /** How the step's own form shows this setting, where it is one of its own. */
  readonly hint?: FieldHint | undefined;
  readonly path: string;
  readonly label: string;
  /** Undefined goes back to head office's. */
  readonly onChange: (value: Json | undefined) => void;
}

/** How a step's form shows a part; undefined where it is no setting of its own. */
export function hintOf({ steps }: Graph, part: Part): FieldHint | undefined {
  if (part.kind !== 'setting' && part.kind !== 'items') return undefined;
  const type = steps.find(({ id }) => id === part.step)?.type;
  const form = type === undefined ? undefined : stepDefinition(type)?.form;
  return form !== undefined && Object.hasOwn(form, part.path) ? form[part.path] : undefined;
}

/** A value of the branch's own, edited as what it is. */
export function ValueInput(props: ValueInputProps) {
  const { value, limit, hint, path, label, onChange } = props;
  const { language } = useLanguage();
  if (limit?.kind === 'one-of') {
    const options = limit.values.map((one) => ({ value: JSON.stringify(one), label: saidValue(one, language) ?? JSON.stringify(one) }));
    return (
      <Select
        aria-label={label}
        style={{ minWidth: 160 }}
        value={JSON.stringify(value)}
        options={options}
        onChange={(next: string) => onChange(JSON.parse(next) as Json)}
      />
    );
  }
  if (hint !== undefined) {
    const Widget = widgets[hint.widget];
    return <Widget hint={hint} value={value ?? undefined} onChange={onChange} path={path} label={label} />;
  }
  return <PlainInput {...props} />;
}

function PlainInput({ value, limit, label, onChange }: ValueInputProps) {
  const bound = limit?.kind === 'range' ? (limit.min ?? limit.max) : undefined;
  const shape = value ?? bound;
  if (typeof shape === 'boolean') return <Switch aria-label={label} checked={value === true} onChange={onChange} />;
  if (typeof shape === 'number')
    return <InputNumber aria-label={label} style={{ width: 140 }} value={Number(value)} onChange={(next) => onChange(next ?? undefined)} />;
  const text = typeof value === 'string' ? value : '';
  const example = typeof shape === 'string' ? shape : '';
  if (isDuration(example)) return <DurationInput label={label} value={text} onChange={onChange} />;
  if (parseTimeOfDay(example) !== undefined)
    return <TimeOfDayInput label={label} value={text} onChange={(time) => onChange(time === '' ? undefined : time)} />;
  return <Input aria-label={label} value={text} onChange={({ target }) => onChange(target.value)} />;
}
