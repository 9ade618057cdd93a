import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instanceKeys, orderInstance, type InstanceOrder, type InstanceView } from '../server/instances.js';
import { useAnnounce } from '../ui/announcer.js';

interface Orders {
  /** What the last order came to, in a sentence. */
  readonly said: string | undefined;
  /** Throws the refusal, which is shown where it was ordered. */
  readonly give: (order: InstanceOrder, reason: string) => Promise<void>;
}

/** Orders an instance about and says what came of it. */
export function useOrders(view: InstanceView): Orders {
  const { t } = useTranslation('instance');
  const client = useQueryClient();
  const announce = useAnnounce();
  const [said, setSaid] = useState<string>();
  const give = async (order: InstanceOrder, reason: string): Promise<void> => {
    setSaid(undefined);
    try {
      const { result } = await orderInstance(view.id, order, reason);
      const sentence = t(result === 'done' ? 'orders.done' : 'orders.accepted', { order: t(`orders.${order.kind}`) });
      setSaid(sentence);
      announce(sentence);
    } finally {
      void client.invalidateQueries({ queryKey: instanceKeys.one(view.id) });
    }
  };
  return { said, give };
}
