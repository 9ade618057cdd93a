import { useRef, type KeyboardEvent } from 'react';
import { Icon, type IconName } from './icons/icon.js';
import type { Family } from './tags.js';
import './pill-filter.css';

/** One choice of a row of pills. */
export interface PillOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly count?: number;
  readonly icon?: IconName;
  readonly family?: Family;
}

interface PillFilterProps<Value extends string> {
  readonly label: string;
  readonly options: readonly PillOption<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** A row of pills of which one is on; left and right go from one to the next. */
export function PillFilter<Value extends string>({ label, options, value, onChange }: PillFilterProps<Value>) {
  const row = useRef<HTMLDivElement>(null);
  const step = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const at = (options.findIndex((option) => option.value === value) + by + options.length) % options.length;
    const next = options[at];
    if (next === undefined) return;
    onChange(next.value);
    row.current?.querySelectorAll('button')[at]?.focus();
  };
  return (
    <div ref={row} className="tt-pills" role="radiogroup" aria-label={label} onKeyDown={step}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          tabIndex={option.value === value ? 0 : -1}
          data-family={option.family}
          onClick={() => onChange(option.value)}
        >
          {option.icon !== undefined && <Icon name={option.icon} size={14} />}
          {option.label}
          {option.count !== undefined && <b>{option.count.toLocaleString('en-US')}</b>}
        </button>
      ))}
    </div>
  );
}
