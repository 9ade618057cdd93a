import { memo } from 'react';
import { Icon, stepIcon } from '../icons/icon.js';
import { CardMarks, CardOverlays } from './card-marks.js';
import { LadderStrip } from './ladder-strip.js';
import { OutcomeTray } from './outcome-tray.js';
import type { DrawingStep, StepLook } from './drawing-data.js';
import { TriggerPills } from './trigger-pills.js';
import { sizeOf, trayCells } from './measures.js';
import './step-card.css';
import { useDrawingWords } from './drawing-words.js';

/** How the end of an outcome is drawn: linked, hollow because it is not yet, leading nowhere, ended quietly, stopped with an incident, gone through. */
export type PortShape = 'linked' | 'open' | 'bad' | 'stop' | 'halt' | 'taken';

interface StepCardProps {
  readonly step: DrawingStep;
  readonly look?: StepLook | undefined;
  readonly selected?: boolean;
  /** The shape of each cell's port, then of each trigger's, joined by commas: a plain word, so that an unchanged card is not drawn again. */
  readonly ports?: string;
  /** May be connected and added to. */
  readonly editable?: boolean;
}

const idle: StepLook = {};

/** What is read out: type, name, sentence, problems. */
function useSpoken(step: DrawingStep, look: StepLook): string {
  const t = useDrawingWords();
  const errors = look.problems?.errors ?? 0;
  const parts = [
    `${step.kind ?? ''} ${step.name}`.trim(),
    look.sentence ?? step.summary,
    ...(look.count === undefined ? [] : [t('heads', { count: look.count })]),
    ...(errors > 0 ? [t('problems', { count: errors })] : []),
    ...(look.token === undefined ? [] : [t('here', { name: look.token.name })]),
  ];
  return parts.filter((part) => part !== '').join(t('comma'));
}

function CardSkeleton() {
  return (
    <div className="tt-card-bones" aria-hidden>
      <i />
      <i />
      <i />
      <i />
    </div>
  );
}

/** Head, sentence and ladder: everything over the tray. */
function CardBody({ step, look }: { readonly step: DrawingStep; readonly look: StepLook }) {
  const t = useDrawingWords();
  const ladder = look.ladder ?? step.ladder;
  const sentence = look.sentence ?? step.summary;
  return (
    <>
      <div className="tt-card-head">
        <span className="tt-card-chip">
          <Icon name={stepIcon(step.type)} size={16} />
        </span>
        <span className="tt-card-name tt-ellipsis" title={step.name}>
          {step.name}
        </span>
        {look.state === 'locked' && <Icon name="lock" size={14} label={t('locked')} className="tt-card-lock" />}
        <CardMarks look={look} side={step.side ?? false} />
      </div>
      {step.shape !== 'end' && (
        <div className="tt-card-summary tt-ellipsis" title={sentence}>
          {sentence}
        </div>
      )}
      {ladder !== undefined && <LadderStrip rungs={ladder} />}
    </>
  );
}

/** The one card of every drawing: designer, try, monitor, instance and comparison of versions show it, each with its own layer on top. */
export const StepCard = memo(function StepCard({ step, look = idle, selected = false, ports = '', editable = false }: StepCardProps) {
  const spoken = useSpoken(step, look);
  const shapes = ports.split(',') as PortShape[];
  return (
    <div
      id={`step-${step.id}`}
      className="tt-card"
      role="group"
      aria-label={spoken}
      data-family={step.family}
      data-shape={step.shape}
      data-state={look.state}
      data-heat={look.heat}
      data-diff={look.diff?.kind}
      data-ladder={step.shape === 'touch' || undefined}
      data-selected={selected || undefined}
      style={sizeOf(step)}
    >
      {step.shape !== 'end' && <i className="tt-card-bar" />}
      {look.state === 'loading' ? <CardSkeleton /> : <CardBody step={step} look={look} />}
      <OutcomeTray step={step} shapes={shapes} editable={editable} />
      <TriggerPills step={step} shapes={shapes.slice(trayCells(step.outcomes).length)} editable={editable} />
      <CardOverlays look={look} />
    </div>
  );
});
