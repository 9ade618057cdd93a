import { Panel } from '@xyflow/react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.js';
import { Icon } from '../../ui/icons/icon.js';
import type { Wish } from './place-step.js';

/** Nothing is drawn: where a journey begins, and the first card by one click. */
export function EmptyCanvas({ onAdd }: { readonly onAdd: (type: string, wish: Wish) => void }) {
  const { t } = useTranslation('editor');
  return (
    <Panel position="center-left" className="tt-empty-canvas">
      <EmptyState
        small
        icon="start"
        title={t('empty.title')}
        body={t('empty.body')}
        action={
          <Button type="primary" icon={<Icon name="plus" />} onClick={() => onAdd('start', { kind: 'at', at: { x: 0, y: 0 } })}>
            {t('empty.action')}
          </Button>
        }
      />
    </Panel>
  );
}
