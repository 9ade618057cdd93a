import { Input } from 'antd';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Icon, type IconName } from '../../ui/icons/icon.js';
import { Chip, type TagTone } from '../../ui/tags.js';
import './chooser.css';

/** Something that can be chosen. */
export interface ChooserOption {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly icon: IconName;
  readonly tone?: TagTone;
  /** Also found by these words. */
  readonly words?: string;
}

/** Options under a heading. */
export interface ChooserGroup {
  readonly label?: string;
  readonly options: readonly ChooserOption[];
}

interface ChooserProps {
  readonly label: string;
  readonly placeholder: string;
  readonly groups: readonly ChooserGroup[];
  /** Said when nothing fits. */
  readonly nothing: string;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

function fitting(groups: readonly ChooserGroup[], typed: string): readonly ChooserGroup[] {
  const wanted = typed.trim().toLowerCase();
  const fits = ({ label, detail = '', words = '' }: ChooserOption) => `${label} ${detail} ${words}`.toLowerCase().includes(wanted);
  return groups.map((group) => ({ ...group, options: group.options.filter(fits) })).filter(({ options }) => options.length > 0);
}

/** Type to narrow down, arrows to go, Enter to choose, Esc to leave. */
export function Chooser({ label, placeholder, groups, nothing, onChoose, onClose }: ChooserProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const shown = fitting(groups, typed);
  const flat = shown.flatMap(({ options }) => options);
  const active = flat[Math.min(at, flat.length - 1)];
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active?.id]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setAt((flat.indexOf(active ?? ({} as ChooserOption)) + step + flat.length) % Math.max(1, flat.length));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing && active !== undefined) onChoose(active.id);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="tt-chooser tt-float"
      role="dialog"
      aria-label={label}
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) onClose();
      }}
    >
      <Input
        autoFocus
        variant="borderless"
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={active === undefined ? undefined : `${id}-${active.id}`}
        prefix={<Icon name="search" size={14} className="tt-t3" />}
        placeholder={placeholder}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
        }}
      />
      <div ref={list} id={`${id}-list`} className="tt-chooser-list" role="listbox" aria-label={label}>
        {flat.length === 0 && <p className="tt-meta tt-t3">{nothing}</p>}
        {shown.map((group, index) => (
          <div key={group.label ?? index} role="group" aria-label={group.label}>
            {group.label !== undefined && <h4>{group.label}</h4>}
            {group.options.map((option) => (
              <button
                key={option.id}
                type="button"
                id={`${id}-${option.id}`}
                role="option"
                aria-selected={option === active}
                tabIndex={-1}
                onMouseMove={() => setAt(flat.indexOf(option))}
                onClick={() => onChoose(option.id)}
              >
                <Chip icon={option.icon} tone={option.tone ?? 'neutral'} size={24} />
                <span className="tt-ellipsis">{option.label}</span>
                {option.detail !== undefined && <em className="tt-ellipsis">{option.detail}</em>}
              </button>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
