import { scopeOf } from '@tongtu/workflows/compiler';
import { stepDefinition } from '@tongtu/workflows/steps';
import { Button, Dropdown } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import { Icon } from '../ui/icons/icon.js';
import { ExpressionEditor, type ExpressionMark } from './expression/expression-editor.js';
import { knownNames, type KnownName } from './expression/known-names.js';
import { problemsAt, useFieldWorld, type FieldProps } from './field.js';
import { bothJson, bothOf, textOf } from './json-shapes.js';

interface ExpressionInputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly path: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly template?: boolean;
}

/** What an expression at a place of the step's settings may read, in the reader's words. */
function useKnownNames(path: string): readonly KnownName[] {
  const { graph, step } = useFieldWorld();
  const { language } = useLanguage();
  const hasEvent =
    path.startsWith('events.') || path.startsWith('on.') || path.startsWith('exits.') || stepDefinition(step?.type ?? '')?.begins === true;
  return useMemo(() => {
    const uses = step ? stepDefinition(step.type)?.facts(step.config).expressions : undefined;
    const hasItem = uses?.find((use) => use.path === path)?.also.includes('item') ?? false;
    return knownNames(scopeOf(graph, [...(hasEvent ? ['event' as const] : []), ...(hasItem ? ['item' as const] : [])]), language);
  }, [graph, step, path, hasEvent, language]);
}

function useMarks(path: string): readonly ExpressionMark[] {
  const { problems } = useFieldWorld();
  const { say } = useLanguage();
  return useMemo(
    () =>
      problemsAt(problems, path).map(({ range, severity, message }) => ({
        ...(range === undefined ? {} : { range }),
        severity,
        message: say(message),
      })),
    [problems, path, say],
  );
}

/** An expression or a template, with a menu of what can be put in. */
export function ExpressionInput({ value, onChange, path, label, placeholder, template = false }: ExpressionInputProps) {
  const { t } = useTranslation('fields');
  const { language } = useLanguage();
  const { readOnly } = useFieldWorld();
  const names = useKnownNames(path);
  const marks = useMarks(path);
  const insert = useRef<(text: string) => void>(undefined);
  const [first] = marks;
  const items = names.map(({ path: key, label: name, of }) => ({
    key,
    label: (
      <span className="tt-name-item">
        {name} <em>{of}</em>
      </span>
    ),
  }));
  return (
    <div className="tt-expression-field">
      <div className="tt-expression-line">
        <ExpressionEditor
          value={value}
          onChange={onChange}
          label={label}
          names={names}
          marks={marks}
          language={language}
          template={template}
          placeholder={placeholder ?? (template ? '' : t('expression.placeholder'))}
          readOnly={readOnly}
          onReady={(write) => {
            insert.current = write;
          }}
        />
        {!readOnly && (
          <Dropdown
            trigger={['click']}
            menu={{
              items,
              style: { maxHeight: 280, overflow: 'auto' },
              onClick: ({ key }) => insert.current?.(template ? `{{ ${key} }}` : key),
            }}
          >
            <Button
              type="text"
              size="small"
              aria-label={t('expression.insert')}
              title={t('expression.insert')}
              icon={<Icon name="plus" size={14} />}
            />
          </Dropdown>
        )}
      </div>
      {first !== undefined && (
        <p className="tt-field-problem" data-severity={first.severity}>
          {first.message}
        </p>
      )}
    </div>
  );
}

/** A value worked out when the step is reached. */
export function ExpressionField({ value, onChange, path, label }: FieldProps) {
  return <ExpressionInput value={textOf(value)} onChange={(next) => onChange(next === '' ? undefined : next)} path={path} label={label} />;
}

/** Something that holds or does not. */
export function ConditionField({ value, onChange, path, label }: FieldProps) {
  const { t } = useTranslation('fields');
  return (
    <ExpressionInput
      value={textOf(value)}
      onChange={(next) => onChange(next === '' ? undefined : next)}
      path={path}
      label={label}
      placeholder={t('expression.condition')}
    />
  );
}

/** A message in both languages, with places for what is known of the customer. */
export function TemplateField({ value, onChange, path, label }: FieldProps) {
  const { t } = useTranslation('fields');
  const both = bothOf(value);
  const [isEnglish, setEnglish] = useState(false);
  const language = isEnglish ? 'en' : 'zh';
  return (
    <div>
      <div className="tt-language-tabs" role="tablist">
        {(['zh', 'en'] as const).map((one) => (
          <button key={one} type="button" role="tab" aria-selected={language === one} onClick={() => setEnglish(one === 'en')}>
            {t(`language.long.${one}`)}
            {one === 'en' && (both.en ?? '') === '' && <i title={t('englishMissing')} />}
          </button>
        ))}
      </div>
      <ExpressionInput
        key={language}
        template
        value={both[language] ?? ''}
        onChange={(next) => onChange(bothJson({ ...both, [language]: next }))}
        path={`${path}.${language}`}
        label={`${label} ${t(`language.${language}`)}`}
        placeholder={isEnglish ? t('englishMissing') : ''}
      />
    </div>
  );
}
