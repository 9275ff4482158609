import { defineComponent, h, type SlotsType, type VNode } from 'vue';
import type { BusyButtonProps } from '../ui/components.ts';

/**
 * A button that cannot be pressed twice. It can have the focus while busy, so that the focus is not lost.
 * Its `class` is its looks beside `ui-button`, such as `ui-button--secondary`.
 */
export const BusyButton = defineComponent(
  (props: BusyButtonProps, { emit, slots }) =>
    () =>
      h(
        'button',
        {
          class: 'ui-button',
          type: 'button',
          'aria-busy': props.busy,
          'aria-disabled': props.busy,
          onClick: () => props.busy || emit('press'),
        },
        slots.default?.(),
      ),
  {
    props: { busy: { type: Boolean, required: true } },
    emits: { press: () => true },
    slots: Object as SlotsType<{ default?: () => VNode[] }>,
  },
);
