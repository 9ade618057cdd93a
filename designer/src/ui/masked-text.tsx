import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons/icon.js';
import { ReasonPopover } from './reason-popover.js';

interface MaskedTextProps {
  /** With stars, as the server sends it. */
  readonly masked: string;
  /** C1 to C3. */
  readonly dataClass?: string;
  /** Asks the server for the clear text, with the reason; absent = cannot be asked for here. */
  readonly onReveal?: (reason: string) => Promise<unknown>;
}

/** A value with stars in it, its class, and the way to ask for the clear text. */
export function MaskedText({ masked, dataClass, onReveal }: MaskedTextProps) {
  const { t } = useTranslation('ui');
  return (
    <span className="tt-row" style={{ gap: 6 }}>
      <span>{masked}</span>
      {dataClass !== undefined && (
        <Tooltip title={t('masked.class', { class: dataClass })}>
          <span className="tt-axis tt-t3">{dataClass}</span>
        </Tooltip>
      )}
      {onReveal !== undefined && (
        <ReasonPopover title={t('masked.reveal')} confirm={t('masked.reveal')} onConfirm={onReveal}>
          <Button type="text" size="small" aria-label={t('masked.reveal')} icon={<Icon name="eye" size={14} />} />
        </ReasonPopover>
      )}
    </span>
  );
}
