import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Skeleton } from 'antd';
import Markdown from 'markdown-to-jsx/react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import { Icon } from '../ui/icons/icon.js';
import { readHelp, type HelpTopic } from './help-pages.js';
import './help.css';

/** Pages are ours, but no page ever makes an element that could run something. */
const options = { disableParsingRawHTML: true, forceBlock: true } as const;

function HelpBody({ topic }: { readonly topic: HelpTopic }) {
  const { t } = useTranslation('ui');
  const { language } = useLanguage();
  const { data, isError, refetch } = useQuery({
    queryKey: ['help', topic, language],
    queryFn: () => readHelp(topic, language),
    staleTime: Infinity,
  });
  if (data !== undefined)
    return (
      <Markdown className="tt-help" options={options}>
        {data}
      </Markdown>
    );
  if (!isError) return <Skeleton active paragraph={{ rows: 8 }} />;
  return (
    <div className="tt-stack">
      <p>{t('help.failed')}</p>
      <Button icon={<Icon name="retry" size={14} />} onClick={() => void refetch()}>
        {t('retry')}
      </Button>
    </div>
  );
}

interface HelpDrawerProps {
  /** The page that is open; null = none. */
  readonly topic: HelpTopic | null;
  readonly onClose: () => void;
}

/** A page of help beside the work it explains. */
export function HelpDrawer({ topic, onClose }: HelpDrawerProps) {
  const { t } = useTranslation('ui');
  return (
    <Drawer open={topic !== null} onClose={onClose} size={420} mask={false} title={t('help.title')} destroyOnHidden>
      {topic !== null && <HelpBody topic={topic} />}
    </Drawer>
  );
}
