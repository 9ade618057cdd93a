import { Button, Checkbox, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '@tongtu/workflows/graph';
import { useFormats } from '../i18n/use-formats.js';
import { useLanguage } from '../i18n/use-language.js';
import type { ChecklistItem } from '../server/task-parts.js';
import { Tag } from '../ui/tags.js';

interface LineProps {
  readonly item: ChecklistItem;
  readonly mine: boolean;
  readonly check: (evidence?: unknown) => Promise<void>;
  readonly uncheck: () => Promise<void>;
}

/** One item: ticked with its evidence, or what it still needs. */
export function ChecklistLine({ item, mine, check, uncheck }: LineProps) {
  const { t } = useTranslation('workbench');
  const { language } = useLanguage();
  const [asked, setAsked] = useState(false);
  const { done, evidence } = item;
  const toggle = (): void => {
    if (done) void uncheck();
    else if (evidence === 'none') void check();
    else setAsked(true);
  };
  return (
    <li data-done={done !== null || undefined}>
      <Checkbox checked={done !== null} disabled={!mine} onChange={toggle}>
        {say(item.label, language)}
      </Checkbox>
      {!item.required && <Tag>{t(item.isAdded ? 'checklist.added' : 'checklist.optional')}</Tag>}
      <span className="tt-grow" />
      {done ? (
        <Done item={item} done={done} />
      ) : (
        evidence !== 'none' && (
          <EvidenceBox
            item={item}
            mine={mine}
            asked={asked}
            check={async (given) => {
              await check(given);
              setAsked(false);
            }}
          />
        )
      )}
    </li>
  );
}

function Done({ item, done }: { readonly item: ChecklistItem; readonly done: NonNullable<ChecklistItem['done']> }) {
  const formats = useFormats();
  const value = done.evidence === null ? '' : `${String(done.evidence)}${item.unit ?? ''}`;
  return (
    <span className="tt-meta tt-t3 tt-ellipsis" title={value}>
      {value !== '' && <b>{value}</b>} {done.by.name} {formats.time(done.at)}
    </span>
  );
}

interface BoxProps {
  readonly item: ChecklistItem;
  readonly mine: boolean;
  /** The tick was tried without it. */
  readonly asked: boolean;
  readonly check: (evidence: unknown) => Promise<void>;
}

function EvidenceBox({ item, mine, asked, check }: BoxProps) {
  const { t } = useTranslation('workbench');
  const [given, setGiven] = useState<string | number | null>(null);
  const isThere = given !== null && given !== '';
  const label = t(`checklist.kinds.${item.evidence}`);
  const status = asked && !isThere ? ({ status: 'error' } as const) : {};
  const submit = (): void => void (isThere && check(given));
  const limits = [item.minimum, item.maximum].map((limit) => (limit === undefined ? '' : String(limit)));
  return (
    <span className="tt-checklist-evidence">
      {item.evidence === 'reading' ? (
        <InputNumber
          size="small"
          aria-label={label}
          disabled={!mine}
          placeholder={limits.some((limit) => limit !== '') ? limits.join('–') : label}
          suffix={item.unit}
          value={typeof given === 'number' ? given : null}
          onChange={setGiven}
          onPressEnter={submit}
          {...status}
        />
      ) : (
        <Input
          size="small"
          aria-label={label}
          disabled={!mine}
          placeholder={item.evidence === 'none' ? '' : t(`checklist.hints.${item.evidence}`)}
          value={typeof given === 'string' ? given : ''}
          maxLength={500}
          onChange={({ target }) => setGiven(target.value)}
          onPressEnter={submit}
          {...status}
        />
      )}
      <Button size="small" disabled={!mine || !isThere} onClick={submit}>
        {t('checklist.tick')}
      </Button>
    </span>
  );
}
