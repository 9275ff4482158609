import { defineComponent, h, type PropType, type SlotsType, type VNode } from 'vue';
import type { EmptyProps } from '../ui/components.ts';
import type { IconName } from '../ui/icons.ts';
import { Icon } from './icon.ts';

/** Stands where a list would be that has nothing in it yet; inside it a link to what fills it. */
export const Empty = defineComponent(
  (props: EmptyProps, { slots }) =>
    () =>
      h('div', { class: 'ui-empty' }, [
        h(Icon, { name: props.icon }),
        h('p', { class: 'ui-empty__title' }, props.title),
        h('p', props.text),
        slots.default?.(),
      ]),
  {
    props: {
      icon: { type: String as PropType<IconName>, required: true },
      title: { type: String, required: true },
      text: { type: String, required: true },
    },
    slots: Object as SlotsType<{ default?: () => VNode[] }>,
  },
);
