import { Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import type { Standing } from '../server/instances.js';

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** One choice over the reason of an order. */
export function OrderChoice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="tt-meta tt-t3">
        {label}
      </label>
      <Select
        id={id}
        showSearch={{ optionFilterProp: 'label' }}
        value={value ?? null}
        options={[...options]}
        onChange={(next) => {
          if (next !== null) onChange(next);
        }}
      />
    </>
  );
}

interface PositionProps {
  readonly positions: readonly Standing[];
  readonly value: string | undefined;
  readonly onChange: (position: string) => void;
}

/** Which of several positions is meant; asks nothing where there is only one. */
export function PositionChoice({ positions, value, onChange }: PositionProps) {
  const { t } = useTranslation('instance');
  const { say } = useLanguage();
  if (positions.length < 2) return null;
  const options = positions.map(({ id, name }) => ({ value: id, label: name === null ? t('waits.unnamed') : say(name) }));
  return <OrderChoice label={t('orders.position')} value={value} options={options} onChange={onChange} />;
}
