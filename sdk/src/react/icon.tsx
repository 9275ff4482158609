import type { IconProps } from '../ui/components.ts';
import { icons } from '../ui/icons.ts';

/** One of the portal's icons. It never stands alone: a text stands beside it. */
export function Icon({ name }: IconProps) {
  return (
    <svg className="ui-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={icons[name]} />
    </svg>
  );
}
