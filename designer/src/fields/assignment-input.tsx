import { type JsonObject, objectOf } from '@tongtu/workflows/graph';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ExpressionInput } from './expression-field.js';
import type { FieldProps } from './field.js';
import { textOf, textsOf } from './json-shapes.js';
import { QueueInput } from './reference-fields.js';

interface AssignmentInputProps {
  readonly value: JsonObject;
  readonly onChange: (value: JsonObject) => void;
  readonly label: string;
  /** Where it stands in the step's settings. */
  readonly path: string;
}

const kinds = ['queue', 'relationship-manager', 'least-loaded', 'staff', 'institution', 'computed'] as const;
type Kind = (typeof kinds)[number];

function kindOf(value: JsonObject): Kind {
  return kinds.find((kind) => kind === value['kind']) ?? 'queue';
}

/** The same choice of another kind: the queue stays. */
function changed(value: JsonObject, kind: Kind): JsonObject {
  const queue = queueIn(value);
  switch (kind) {
    case 'queue':
    case 'least-loaded':
      return { kind, queue };
    case 'relationship-manager':
      return { kind, otherwise: queue };
    case 'staff':
      return { kind, staff: [], otherwise: queue };
    case 'institution':
      return { kind, level: 'own', who: 'manager', otherwise: queue };
    case 'computed':
      return { kind, value: '', otherwise: queue };
  }
}

function queueIn(value: JsonObject): string {
  return textOf(value['queue']) || textOf(value['otherwise']);
}

/** Who is asked: a queue, the least busy of it, people by name, an institution, or whoever a formula names. */
export function AssignmentInput({ value, onChange, label, path }: AssignmentInputProps) {
  const { t } = useTranslation('fields');
  const kind = kindOf(value);
  const member = kind === 'queue' || kind === 'least-loaded' ? 'queue' : 'otherwise';
  return (
    <div className="tt-stack">
      <Select
        aria-label={label}
        style={{ width: '100%' }}
        value={kind}
        options={kinds.map((one) => ({ value: one, label: t(`assignment.${one}`) }))}
        onChange={(next) => onChange(changed(value, next))}
      />
      {kind === 'staff' && <People value={value} onChange={onChange} />}
      {kind === 'institution' && <Where value={value} onChange={onChange} />}
      {kind === 'computed' && (
        <ExpressionInput
          label={t('assignment.value')}
          path={`${path}.value`}
          value={textOf(value['value'])}
          placeholder={t('assignment.valueHint')}
          onChange={(next) => onChange({ ...value, value: next })}
        />
      )}
      {member === 'otherwise' && (
        <span className="tt-meta tt-t3">{t(`assignment.${kind === 'relationship-manager' ? 'withoutManager' : 'withoutAnybody'}`)}</span>
      )}
      <QueueInput
        label={member === 'queue' ? t('assignment.queue') : t('assignment.otherwise')}
        value={queueIn(value)}
        onChange={(name) => onChange({ ...value, [member]: name })}
      />
    </div>
  );
}

type PartProps = Pick<AssignmentInputProps, 'value' | 'onChange'>;

function People({ value, onChange }: PartProps) {
  const { t } = useTranslation('fields');
  return (
    <Select
      mode="tags"
      aria-label={t('assignment.people')}
      placeholder={t('assignment.people')}
      style={{ width: '100%' }}
      open={false}
      suffixIcon={null}
      tokenSeparators={['，', ',', '、', ' ']}
      value={[...textsOf(value['staff'])]}
      onChange={(next: readonly string[]) => onChange({ ...value, staff: next })}
    />
  );
}

function Where({ value, onChange }: PartProps) {
  const { t } = useTranslation('fields');
  return (
    <div className="tt-pair">
      <Select
        aria-label={t('assignment.level')}
        value={textOf(value['level'])}
        options={(['own', 'above', 'head'] as const).map((one) => ({ value: one, label: t(`assignment.levels.${one}`) }))}
        onChange={(level) => onChange({ ...value, level })}
      />
      <Select
        aria-label={t('assignment.who')}
        value={textOf(value['who'])}
        options={(['manager', 'everyone'] as const).map((one) => ({ value: one, label: t(`assignment.whos.${one}`) }))}
        onChange={(who) => onChange({ ...value, who })}
      />
    </div>
  );
}

/** Who does it. */
export function AssignmentField({ value, onChange, label, path }: FieldProps) {
  return <AssignmentInput value={objectOf(value)} onChange={onChange} label={label} path={path} />;
}
