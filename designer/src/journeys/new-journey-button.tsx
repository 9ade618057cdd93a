import type { Graph, Text } from '@tongtu/workflows/graph';
import { Button, Input, Popover, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icons/icon.js';

interface NewJourneyButtonProps {
  readonly busy: boolean;
  readonly onMake: (name: Text, kind: Graph['kind']) => void;
}

/** Asks how a new journey is called, and makes it. */
export function NewJourneyButton({ busy, onMake }: NewJourneyButtonProps) {
  const { t } = useTranslation('journeys');
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Graph['kind']>('journey');
  const make = (): void => {
    if (name.trim() === '') return;
    onMake({ zh: name.trim() }, kind);
    setOpen(false);
    setName('');
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      arrow={false}
      content={
        <div className="tt-new-journey">
          <label htmlFor="new-journey-name" className="tt-meta tt-t3">
            {t('new.name')}
          </label>
          <Input
            id="new-journey-name"
            autoFocus
            maxLength={60}
            placeholder={t('new.example')}
            value={name}
            onChange={({ target }) => setName(target.value)}
            onPressEnter={make}
          />
          <Segmented<Graph['kind']>
            block
            aria-label={t('new.kind')}
            value={kind}
            options={[
              { value: 'journey', label: t('filter.journey') },
              { value: 'sop', label: t('filter.sop') },
            ]}
            onChange={setKind}
          />
          <Button type="primary" block disabled={name.trim() === ''} onClick={make}>
            {t('new.make')}
          </Button>
        </div>
      }
    >
      <Button type="primary" loading={busy} icon={<Icon name="plus" />}>
        {t('new.title')}
      </Button>
    </Popover>
  );
}
