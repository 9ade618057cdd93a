import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstanceOrder, OrderKind } from '../server/instances.js';
import type { IconName } from '../ui/icons/icon.js';
import { ActionRow } from '../ui/panel.js';
import { ReasonPopover } from '../ui/reason-popover.js';

/** Gives an order with its reason; throws the refusal. */
export type Give = (order: InstanceOrder, reason: string) => Promise<void>;

interface RowProps {
  readonly kind: OrderKind;
  readonly icon: IconName;
  readonly extra?: ReactNode;
  readonly danger?: boolean;
  readonly order: (reason: string) => Promise<void>;
}

/** One order: what it does, and the reason it asks for. */
export function OrderRow({ kind, icon, extra, danger = false, order }: RowProps) {
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
