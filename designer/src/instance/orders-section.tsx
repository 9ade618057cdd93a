import type { Graph } from '@tongtu/workflows/graph';
import { useTranslation } from 'react-i18next';
import { useStaff } from '../app/staff-context.js';
import type { InstanceView, OrderKind } from '../server/instances.js';
import type { IconName } from '../ui/icons/icon.js';
import { ActionRow, Section } from '../ui/panel.js';
import { OrderRow, type Give } from './order-row.js';
import { HandOverRow, MoveRow, PauseRow, RedoRow, SkipRow } from './placed-orders.js';
import { useOrders } from './use-orders.js';

interface SectionProps {
  readonly view: InstanceView;
  /** The drawing; without it nothing can be skipped or moved by name. */
  readonly graph: Graph | undefined;
}

type PlainOrder = Extract<OrderKind, 'retry' | 'resume' | 'cancel'>;

const icons: Readonly<Record<PlainOrder, IconName>> = { retry: 'retry', resume: 'play', cancel: 'stop' };

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
      {can('hand-over') && graph !== undefined && <HandOverRow view={view} graph={graph} give={give} />}
      {can('redo') && <RedoRow view={view} give={give} />}
      {can('pause') && <PauseRow give={give} />}
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

function PlainRow({ kind, give }: { readonly kind: PlainOrder; readonly give: Give }) {
  return <OrderRow kind={kind} icon={icons[kind]} danger={kind === 'cancel'} order={(reason) => give({ kind }, reason)} />;
}
