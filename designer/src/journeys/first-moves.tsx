import { Button } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { j1Template } from '@tongtu/workflows/templates';
import { ErrorNote } from '../ui/notes.js';
import { Icon, type IconName } from '../ui/icons/icon.js';
import { GraphPicture } from './graph-picture.js';

/** How a journey can begin. */
export type FirstMove = 'template' | 'blank' | 'try';

interface FirstMovesProps {
  readonly busy: FirstMove | null;
  readonly error: Error | null;
  readonly onMove: (move: FirstMove) => void;
}

interface MoveProps {
  readonly move: FirstMove;
  readonly icon: IconName;
  readonly picture: ReactNode;
  readonly isFirst?: boolean;
  readonly busy: boolean;
  readonly onMove: (move: FirstMove) => void;
}

function Move({ move, icon, picture, isFirst = false, busy, onMove }: MoveProps) {
  const { t } = useTranslation('journeys');
  return (
    <li className="tt-move" data-first={isFirst || undefined}>
      <div className="tt-move-picture">{picture}</div>
      <div className="tt-move-text">
        <h2>{t(`first.${move}.title`)}</h2>
        <p className="tt-t2">{t(`first.${move}.body`)}</p>
        <div className="tt-row">
          <Button type={isFirst ? 'primary' : 'default'} loading={busy} icon={<Icon name={icon} />} onClick={() => onMove(move)}>
            {t(`first.${move}.action`)}
          </Button>
          <span className="tt-meta tt-t3">{t(`first.${move}.time`)}</span>
        </div>
      </div>
    </li>
  );
}

/** The template in small. */
function TemplatePicture() {
  const { t } = useTranslation('journeys');
  const graph = useMemo(() => j1Template(), []);
  return <GraphPicture graph={graph} label={t('first.template.title')} />;
}

/** Two cards and the place of the next one. */
function BlankPicture() {
  const { t } = useTranslation('journeys');
  return (
    <div className="tt-blank" aria-hidden>
      <span>{t('first.blank.start')}</span>
      <i />
      <span data-here>{t('first.blank.step')}</span>
      <i data-dashed />
      <span data-next>
        <Icon name="plus" size={18} />
      </span>
    </div>
  );
}

/** A clock and the way of a token. */
function TryPicture() {
  return (
    <div className="tt-blank" aria-hidden>
      <span data-clock>10:31</span>
      <i data-dashed />
      <span data-here>
        <Icon name="play" size={18} />
      </span>
    </div>
  );
}

/** Nothing is drawn yet: three ways to begin, each with what it takes. */
export function FirstMoves({ busy, error, onMove }: FirstMovesProps) {
  const { t } = useTranslation('journeys');
  return (
    <div className="tt-first">
      <h1>{t('first.title')}</h1>
      <p className="tt-t2">{t('first.lead')}</p>
      {error !== null && <ErrorNote error={error} />}
      <ul>
        <Move move="template" icon="route" isFirst picture={<TemplatePicture />} busy={busy === 'template'} onMove={onMove} />
        <Move move="blank" icon="plus" picture={<BlankPicture />} busy={busy === 'blank'} onMove={onMove} />
        <Move move="try" icon="play" picture={<TryPicture />} busy={busy === 'try'} onMove={onMove} />
      </ul>
    </div>
  );
}
