import { stepDefinition } from '@tongtu/workflows/steps';
import { actionIcons } from './action-icons.js';
import { familyIcons, stepIcons } from './step-icons.js';

const shapes = { ...stepIcons, ...familyIcons, ...actionIcons };

/** Every icon there is. */
export type IconName = keyof typeof shapes;

interface IconProps {
  readonly name: IconName;
  /** Pixels; 16 on chips and buttons, 12 to 14 beside small text, 20 in the rail. */
  readonly size?: number;
  /** What it says to those who cannot see it. Without a label it is ornament, and silent: the word beside it speaks. */
  readonly label?: string;
  readonly className?: string;
}

/** An icon in the colour of the text around it. */
export function Icon({ name, size = 16, label, className }: IconProps) {
  const spoken = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg
      className={className === undefined ? 'tt-icon' : `tt-icon ${className}`}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      {...spoken}
    >
      <path d={shapes[name]} />
    </svg>
  );
}

/** The icon of a step type, as its definition names it; a type this build does not know yet is shown as a plain action. */
export function stepIcon(type: string): IconName {
  const icon = stepDefinition(type)?.icon ?? type;
  return Object.hasOwn(shapes, icon) ? (icon as IconName) : 'action';
}
