import { Icon } from '../icons/icon.js';
import type { StepLook } from './drawing-data.js';
import { useDrawingWords } from './drawing-words.js';

/** Problems and heads, at the right of the card's head. */
export function CardMarks({ look, side }: { readonly look: StepLook; readonly side: boolean }) {
  const t = useDrawingWords();
  const { errors = 0, warnings = 0 } = look.problems ?? {};
  return (
    <>
      {errors > 0 && (
        <span className="tt-mark" data-kind="error" title={t('problems', { count: errors })}>
          <Icon name="error" size={14} />
          {errors}
        </span>
      )}
      {warnings > 0 && (
        <span className="tt-mark" data-kind="warning" title={t('warnings', { count: warnings })}>
          <Icon name="warning" size={14} />
          {warnings}
        </span>
      )}
      {look.count !== undefined && (
        <span className="tt-heads" data-kind={look.count === 0 ? 'none' : side ? 'side' : 'main'} title={t('heads', { count: look.count })}>
          {look.count.toLocaleString('en-US')}
        </span>
      )}
    </>
  );
}

const diffIcons = { added: 'plus', changed: undefined, removed: 'minus' } as const;

/** What hangs over the card's edge: incidents, a colleague's frame, the person who stands here, the badge of a comparison. */
export function CardOverlays({ look }: { readonly look: StepLook }) {
  const t = useDrawingWords();
  const diffIcon = look.diff === undefined ? undefined : diffIcons[look.diff.kind];
  return (
    <>
      {look.incidents !== undefined && look.incidents > 0 && (
        <span className="tt-incidents" title={t('incidents', { count: look.incidents })}>
          <Icon name="error" size={12} />
          {look.incidents}
        </span>
      )}
      {look.peer !== undefined && (
        <span className="tt-peer" data-hue={look.peer.hue}>
          <em>{look.peer.name}</em>
        </span>
      )}
      {look.diff !== undefined && (
        <span className="tt-diff" data-kind={look.diff.kind}>
          {diffIcon === undefined ? look.diff.mark : <Icon name={diffIcon} size={14} />}
        </span>
      )}
      {look.token !== undefined && (
        <span className="tt-token" data-small={look.token.icon !== undefined || undefined} title={t('here', { name: look.token.name })}>
          {look.token.icon === undefined ? (look.token.letter ?? [...look.token.name][0]) : <Icon name={look.token.icon} size={12} />}
        </span>
      )}
    </>
  );
}
