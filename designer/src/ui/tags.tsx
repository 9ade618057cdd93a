import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from './icons/icon.js';
import './tags.css';

/** Whose work something is. */
export type Family = 'customer' | 'ai' | 'remote' | 'branch' | 'neutral';

/** What a tag says by its hue; always with a word, mostly with an icon. */
export type TagTone = Family | 'plain' | 'accent' | 'error' | 'warning' | 'ok';

interface TagProps {
  readonly tone?: TagTone;
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** A small word on a ground. */
export function Tag({ tone = 'plain', icon, children }: TagProps) {
  return (
    <span className="tt-tag" data-tone={tone}>
      {icon !== undefined && <Icon name={icon} size={12} />}
      {children}
    </span>
  );
}

const familyIcons: Readonly<Record<Family, IconName>> = {
  customer: 'customer',
  ai: 'ai',
  remote: 'remote',
  branch: 'branch',
  neutral: 'settings',
};

/** The icon of a family. */
export function familyIcon(family: Family): IconName {
  return familyIcons[family];
}

/** A channel family with icon and word; `children` replaces the word. */
export function FamilyTag({ family, children }: { readonly family: Family; readonly children?: ReactNode }) {
  const { t } = useTranslation('ui');
  return (
    <Tag tone={family} icon={familyIcon(family)}>
      {children ?? t(`family.${family}`)}
    </Tag>
  );
}

interface ChipProps {
  readonly icon: IconName;
  readonly tone?: TagTone;
  /** Pixels: 24 on cards, 28 in lists, 36 at the head of a panel. */
  readonly size?: 24 | 28 | 36;
}

/** An icon on a ground of its family; the word stands beside it. */
export function Chip({ icon, tone = 'neutral', size = 28 }: ChipProps) {
  return (
    <span className="tt-chip" data-tone={tone} style={{ width: size, height: size, borderRadius: size >= 36 ? 8 : 6 }}>
      <Icon name={icon} size={size >= 36 ? 18 : 16} />
    </span>
  );
}

/** A dot and a word: running, waiting, stopped. */
export function Status({ tone, children }: { readonly tone: 'ok' | 'amber' | 'error' | 'off'; readonly children: ReactNode }) {
  return (
    <span className="tt-status" data-tone={tone}>
      <i />
      {children}
    </span>
  );
}
