import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/icon-button.js';
import { HelpDrawer } from './help-drawer.js';
import { hasHelp, type HelpTopic } from './help-pages.js';

interface HelpButtonProps {
  readonly topic: HelpTopic;
  /** In words instead of as an icon: "why?" beside a problem. */
  readonly words?: string;
}

/** Opens the page of a topic; nothing where there is none. */
export function HelpButton({ topic, words }: HelpButtonProps) {
  const { t } = useTranslation('ui');
  const [isOpen, setOpen] = useState(false);
  if (!hasHelp(topic)) return null;
  return (
    <>
      {words === undefined ? (
        <IconButton icon="help" size="small" label={t('help.open')} onClick={() => setOpen(true)} />
      ) : (
        <Button type="link" size="small" onClick={() => setOpen(true)}>
          {words}
        </Button>
      )}
      <HelpDrawer topic={isOpen ? topic : null} onClose={() => setOpen(false)} />
    </>
  );
}
