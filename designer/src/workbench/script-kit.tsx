import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '@tongtu/workflows/graph';
import { useLanguage } from '../i18n/use-language.js';
import type { ScriptCard, TaskPage } from '../server/tasks.js';
import { EmptyState } from '../ui/empty-state.js';
import { Icon } from '../ui/icons/icon.js';
import { Section } from '../ui/panel.js';
import { Shortcut } from '../ui/shortcut.js';
import { useKeys } from '../ui/use-keys.js';

interface KitProps {
  readonly kit: TaskPage['scriptKit'];
  readonly canSend: boolean;
  readonly send: (text: string) => Promise<void>;
}

/** What to say: one card is open, the digits open the others. */
export function ScriptKit({ kit, canSend, send }: KitProps) {
  const { t } = useTranslation('workbench');
  const { language } = useLanguage();
  const [open, setOpen] = useState(0);
  const cards = kit?.cards ?? [];
  useKeys(Object.fromEntries(cards.slice(0, 9).map((_, index) => [String(index + 1), () => setOpen(index)])));
  if (!kit) {
    return (
      <Section title={t('side.kit')}>
        <EmptyState small title={t('side.noKit')} body={t('side.noKitBody')} />
      </Section>
    );
  }
  return (
    <Section title={t('side.kit')} remark={`${say(kit.title, language)}，${t('side.version', { n: kit.version })}`}>
      <ul className="tt-kit">
        {cards.map((card, index) => (
          <li key={card.id} data-open={index === open || undefined}>
            <button type="button" aria-expanded={index === open} onClick={() => setOpen(index)}>
              <b className="tt-ellipsis">{say(card.title, language)}</b>
              <Shortcut keys={String(index + 1)} />
            </button>
            {index === open && <OpenCard card={card} canSend={canSend} send={send} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OpenCard({
  card,
  canSend,
  send,
}: {
  readonly card: ScriptCard;
  readonly canSend: boolean;
  readonly send: (text: string) => Promise<void>;
}) {
  const { t } = useTranslation('workbench');
  const { language } = useLanguage();
  const [sent, setSent] = useState(false);
  const text = say(card.body, language);
  const go = async (): Promise<void> => {
    await send(text);
    setSent(true);
  };
  return (
    <>
      <p>{`“${text}”`}</p>
      <Button
        size="small"
        type="primary"
        disabled={!canSend || sent}
        icon={<Icon name={sent ? 'check' : 'send'} size={14} />}
        onClick={() => void go().catch(() => setSent(false))}
      >
        {t(sent ? 'side.sent' : 'side.send')}
      </Button>
    </>
  );
}
