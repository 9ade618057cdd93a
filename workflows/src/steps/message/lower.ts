import type { JsonObject, Text } from '../../graph/graph.js';
import type { AwaitInstruction, EffectInstruction, GoInstruction, Instruction, Label } from '../../plan/plan.js';
import type { LowerContext } from '../define-step.js';
import { formOf } from '../form-of.js';
import { liftPlaceholders } from '../placeholders.js';
import { outsideRetry } from '../retry.js';
import { textJson } from '../settings.js';
import type { MessageConfig } from './config.js';

/** How long a gateway may take for one call, ms; channels are tried one after the other within one attempt. */
const CALL_MS = 8_000;

/** Answered instead of sending when the moment is not right: goes on when it is, and tries again. */
const LATER = 'later';

/**
 * One effect. Where a bad moment is waited out, the effect stands behind a doorway and a wait leads back to it, so that the whole
 * stays one visit of the step, whose triggers go on counting.
 */
export function lowerMessage(settings: MessageConfig, context: LowerContext): Readonly<Record<Label, Instruction>> {
  const { step, label } = context;
  const waits = settings.quiet === 'wait' || settings.active === 'wait';
  if (!waits) return { [step.id]: sending(settings, context) };
  const [send, wait, variable] = [label('send'), label(LATER), `${step.id}/${LATER}`];
  const doorway: GoInstruction = { op: 'go', step: step.id, way: { outcome: 'send', to: send } };
  const until: AwaitInstruction = {
    op: 'await',
    step: step.id,
    timers: [
      { until: `vars[${JSON.stringify(variable)}]`, offsetMs: 0, way: { outcome: LATER, to: send }, past: { outcome: LATER, to: send } },
    ],
    events: [],
  };
  const effect = sending(settings, context);
  const putOff = { outcome: LATER, to: wait };
  return {
    [step.id]: doorway,
    [send]: { ...effect, assign: [{ name: variable, path: 'until' }], ways: [...effect.ways, putOff] },
    [wait]: until,
  };
}

function sending(settings: MessageConfig, { step, graph, way }: LowerContext): EffectInstruction {
  const { channels, consent, survey } = settings;
  const { texts, input } = liftPlaceholders(channels.flatMap(({ title, body }) => (title === undefined ? [body] : [title, body])));
  return {
    op: 'effect',
    step: step.id,
    operation: 'message.send',
    settings: {
      channels: withTexts(settings, texts),
      class: settings.class,
      consent: consent ?? null,
      order: settings.order,
      quiet: settings.quiet,
      active: settings.active,
      tries: settings.tries,
      journeyClass: graph.settings.contactClass,
      ...(survey === undefined || survey === '' ? {} : { survey: JSON.parse(JSON.stringify(formOf(graph, survey))) as JsonObject }),
    },
    input,
    timeoutMs: channels.length * CALL_MS,
    retry: outsideRetry(channels.length * settings.tries),
    assign: [],
    ways: [way('sent'), way('suppressed'), way('failed')],
    failed: way('failed'),
    quick: false,
  };
}

/** The channels with their texts as they are filled in, taken in the order in which they were lifted. */
function withTexts({ channels }: MessageConfig, texts: readonly Text[]): readonly JsonObject[] {
  let next = 0;
  const take = (drawn: Text): JsonObject => textJson(texts[next++] ?? drawn);
  return channels.map(({ channel, title, body }) => ({
    channel,
    ...(title === undefined ? {} : { title: take(title) }),
    body: take(body),
  }));
}
