import type { Graph } from '@tongtu/workflows/graph';
import { stepDefinition } from '@tongtu/workflows/steps';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStaff } from '../app/staff-context.js';
import { useLanguage } from '../i18n/use-language.js';
import type { InstanceOrder, InstanceView, OrderKind } from '../server/instances.js';
import type { IconName } from '../ui/icons/icon.js';
import { ActionRow, Section } from '../ui/panel.js';
import { ReasonPopover } from '../ui/reason-popover.js';
import { OrderChoice, PositionChoice } from './order-choices.js';
import { waysOut } from './relay-drawing.js';
import { useOrders } from './use-orders.js';

interface SectionProps {
  readonly view: InstanceView;
  /** The drawing; without it nothing can be skipped or moved by name. */
  readonly graph: Graph | undefined;
}

type Give = (order: InstanceOrder, reason: string) => Promise<void>;
type PlainOrder = Extract<OrderKind, 'retry' | 'pause' | 'resume' | 'cancel'>;

const icons: Readonly<Record<PlainOrder, IconName>> = { retry: 'retry', pause: 'pause', resume: 'play', cancel: 'stop' };

/** What can be done to the instance now. Each asks for a reason; a refusal is told where it was ordered. */
export function OrdersSection({ view, graph }: SectionProps) {
  const { t } = useTranslation('instance');
  const staff = useStaff();
  const { said, give } = useOrders(view);
  const isOver = view.status === 'ended' || view.status === 'refused';
  if (isOver) return <Untouchable words={t('orders.over')} />;
  if (!staff.roles.includes('operator')) return <Untouchable words={t('orders.noRights')} />;
  const can = (kind: OrderKind): boolean => view.orders.includes(kind);
  return (
    <Section title={t('orders.title')} remark={t('orders.under')}>
      {said !== undefined && <p className="tt-orders-said">{said}</p>}
      {can('retry') && <PlainRow kind="retry" give={give} />}
      {can('resume') && <PlainRow kind="resume" give={give} />}
      {can('skip') && graph !== undefined && <SkipRow view={view} graph={graph} give={give} />}
      {can('move') && graph !== undefined && <MoveRow view={view} graph={graph} give={give} />}
      {can('pause') && <PlainRow kind="pause" give={give} />}
      {can('cancel') && <PlainRow kind="cancel" give={give} />}
      {!can('retry') && view.status === 'running' && (
        <ActionRow disabled icon="retry" title={t('orders.retry')} body={t('orders.retryNone')} />
      )}
    </Section>
  );
}

function Untouchable({ words }: { readonly words: string }) {
  const { t } = useTranslation('instance');
  return (
    <Section title={t('orders.title')}>
      <p className="tt-t3">{words}</p>
    </Section>
  );
}

interface RowProps {
  readonly kind: OrderKind;
  readonly icon: IconName;
  readonly extra?: ReactNode;
  readonly danger?: boolean;
  readonly order: (reason: string) => Promise<void>;
}

function OrderRow({ kind, icon, extra, danger = false, order }: RowProps) {
  const { t } = useTranslation('instance');
  if (kind === 'set') return null;
  const [word, body] = [t(`orders.${kind}`), t(`orders.${kind}Body`)];
  return (
    <ReasonPopover title={word} body={body} confirm={word} danger={danger} extra={extra} onConfirm={order}>
      <span className="tt-order">
        <ActionRow icon={icon} title={word} body={body} />
      </span>
    </ReasonPopover>
  );
}

function PlainRow({ kind, give }: { readonly kind: PlainOrder; readonly give: Give }) {
  return <OrderRow kind={kind} icon={icons[kind]} danger={kind === 'cancel'} order={(reason) => give({ kind }, reason)} />;
}

interface PlacedProps {
  readonly view: InstanceView;
  readonly graph: Graph;
  readonly give: Give;
}

function SkipRow({ view, graph, give }: PlacedProps) {
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

function MoveRow({ view, graph, give }: PlacedProps) {
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
