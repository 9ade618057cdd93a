import type { Graph } from '@tongtu/workflows/graph';
import { rungsOf, stepDefinition } from '@tongtu/workflows/steps';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import type { InstanceView } from '../server/instances.js';
import { ActionRow } from '../ui/panel.js';
import { OrderChoice, PositionChoice } from './order-choices.js';
import { OrderRow, type Give } from './order-row.js';
import { waysOut } from './relay-drawing.js';

interface PlacedProps {
  readonly view: InstanceView;
  readonly graph: Graph;
  readonly give: Give;
}

/** Lets a step have an outcome that it did not have. */
export function SkipRow({ view, graph, give }: PlacedProps) {
  const { t } = useTranslation('instance');
  const { language } = useLanguage();
  const [where, setWhere] = useState<string>();
  const [chosen, setChosen] = useState<string>();
  const position = view.positions.find(({ id }) => id === where) ?? view.positions[0];
  if (position === undefined) return null;
  const ways = waysOut(graph, position.step, language);
  const outcome = ways.find(({ value }) => value === chosen)?.value ?? ways[0]?.value;
  if (outcome === undefined) return <ActionRow disabled icon="skip" title={t('orders.skip')} body={t('orders.skipNone')} />;
  return (
    <OrderRow
      kind="skip"
      icon="skip"
      order={(reason) => give({ kind: 'skip', position: position.id, outcome }, reason)}
      extra={
        <>
          <PositionChoice positions={view.positions} value={position.id} onChange={setWhere} />
          <OrderChoice label={t('orders.outcome')} value={outcome} options={ways} onChange={setChosen} />
        </>
      }
    />
  );
}

/** Takes a position to another step. */
export function MoveRow({ view, graph, give }: PlacedProps) {
  const { t } = useTranslation('instance');
  const { say } = useLanguage();
  const [where, setWhere] = useState<string>();
  const [chosen, setChosen] = useState<string>();
  const position = view.positions.find(({ id }) => id === where) ?? view.positions[0];
  if (position === undefined) return null;
  const places = graph.steps
    .filter(({ id, type }) => !stepDefinition(type)?.begins && id !== position.step)
    .map(({ id, name }) => ({ value: id, label: say(name) }));
  const to = places.find(({ value }) => value === chosen)?.value ?? places[0]?.value;
  if (to === undefined) return null;
  return (
    <OrderRow
      kind="move"
      icon="move"
      order={(reason) => give({ kind: 'move', position: position.id, to }, reason)}
      extra={
        <>
          <PositionChoice positions={view.positions} value={position.id} onChange={setWhere} />
          <OrderChoice label={t('orders.to')} value={to} options={places} onChange={setChosen} />
        </>
      }
    />
  );
}

/** Does again what a position stands for: its last call, or the whole step. */
export function RedoRow({ view, give }: Omit<PlacedProps, 'graph'>) {
  const { t } = useTranslation('instance');
  const [where, setWhere] = useState<string>();
  const [whole, setWhole] = useState('step');
  const position = view.positions.find(({ id }) => id === where) ?? view.positions[0];
  if (position === undefined) return null;
  const options = (['step', 'call'] as const).map((value) => ({ value, label: t(`orders.redoWhat.${value}`) }));
  return (
    <OrderRow
      kind="redo"
      icon="redo"
      order={(reason) => give({ kind: 'redo', position: position.id, whole: whole === 'step' }, reason)}
      extra={
        <>
          <PositionChoice positions={view.positions} value={position.id} onChange={setWhere} />
          <OrderChoice label={t('orders.redoWhat.label')} value={whole} options={options} onChange={setWhole} />
        </>
      }
    />
  );
}

/** Gives the work of a position to another rung of its ladder. */
export function HandOverRow({ view, graph, give }: PlacedProps) {
  const { t } = useTranslation('instance');
  const { say } = useLanguage();
  const [where, setWhere] = useState<string>();
  const [chosen, setChosen] = useState('next');
  const open = view.works.filter(({ closedAt }) => closedAt === null);
  const holding = view.positions.filter(({ step, visit }) => open.some((work) => work.step === step && work.visit === visit));
  const position = holding.find(({ id }) => id === where) ?? holding[0];
  if (position === undefined) return null;
  const step = graph.steps.find(({ id }) => id === position.step);
  const ladder = (step && rungsOf(step)?.ladder) ?? [];
  const options = [{ value: 'next', label: t('orders.nextRung') }, ...ladder.map(({ id, label }) => ({ value: id, label: say(label) }))];
  return (
    <OrderRow
      kind="hand-over"
      icon="users"
      order={(reason) => give({ kind: 'hand-over', position: position.id, ...(chosen === 'next' ? {} : { to: chosen }) }, reason)}
      extra={
        <>
          <PositionChoice positions={holding} value={position.id} onChange={setWhere} />
          <OrderChoice label={t('orders.toWhom')} value={chosen} options={options} onChange={setChosen} />
        </>
      }
    />
  );
}

/** Stops the instance where it is; what comes meanwhile is kept, or only written down. */
export function PauseRow({ give }: Pick<PlacedProps, 'give'>) {
  const { t } = useTranslation('instance');
  const [events, setEvents] = useState<'hold' | 'discard'>('hold');
  const options = (['hold', 'discard'] as const).map((value) => ({ value, label: t(`orders.meanwhile.${value}`) }));
  return (
    <OrderRow
      kind="pause"
      icon="pause"
      order={(reason) => give({ kind: 'pause', events }, reason)}
      extra={
        <OrderChoice
          label={t('orders.meanwhile.label')}
          value={events}
          options={options}
          onChange={(value) => setEvents(value === 'discard' ? 'discard' : 'hold')}
        />
      }
    />
  );
}
