import { Button, Tooltip, type ButtonProps } from 'antd';
import { Icon, type IconName } from './icons/icon.js';
import { Shortcut } from './shortcut.js';

interface IconButtonProps {
  readonly icon: IconName;
  /** What it does; read out, and shown on pointing. */
  readonly label: string;
  /** Keys that do the same, such as `Ctrl Z`. */
  readonly keys?: string;
  readonly size?: ButtonProps['size'];
  readonly disabled?: boolean;
  readonly danger?: boolean;
  readonly onClick?: () => void;
}

/** A button that shows only an icon, but never is without a name. */
export function IconButton({ icon, label, keys, size = 'middle', disabled = false, danger = false, onClick }: IconButtonProps) {
  const title =
    keys === undefined ? (
      label
    ) : (
      <span className="tt-row">
        {label} <Shortcut keys={keys} />
      </span>
    );
  return (
    <Tooltip title={title} mouseEnterDelay={0.4}>
      <Button
        type="text"
        size={size}
        aria-label={label}
        disabled={disabled}
        danger={danger}
        icon={<Icon name={icon} size={size === 'small' ? 16 : 18} />}
        onClick={onClick}
      />
    </Tooltip>
  );
}
