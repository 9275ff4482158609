import { defineComponent, h, type PropType } from 'vue';
import type { IconProps } from '../ui/components.ts';
import { type IconName, icons } from '../ui/icons.ts';

/** One of the portal's icons. It never stands alone: a text stands beside it. */
export const Icon = defineComponent(
  (props: IconProps) => () =>
    h(
      'svg',
      { class: 'ui-icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' },
      h('path', { d: icons[props.name] }),
    ),
  { props: { name: { type: String as PropType<IconName>, required: true } } },
);
