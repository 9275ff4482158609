import { defineComponent, h, type PropType, type SlotsType, shallowRef, type VNode } from 'vue';
import type { PageFrameProps } from '../ui/components.ts';
import { usePageReady } from './hooks.ts';
import { Icon } from './icon.ts';

type Slots = SlotsType<{
  /** Stands above the heading, such as the steps of a form. */
  above?: () => VNode[];
  /** Buttons and links that belong to the page as a whole. */
  actions?: () => VNode[];
  default?: () => VNode[];
}>;

/**
 * The frame of every page: the way back, the heading that takes the focus, the content. Its template ref has `focus()`,
 * to move the focus to the heading when what had the focus is gone.
 */
export const PageFrame = defineComponent(
  (props: PageFrameProps, { expose, slots }) => {
    const heading = shallowRef<HTMLHeadingElement>();
    expose({ focus: () => heading.value?.focus() });
    return () =>
      h('div', { class: ['ui-page', props.narrow && 'ui-page--narrow'] }, [
        h('div', { class: 'ui-page__head' }, [
          props.back &&
            h('a', { class: 'ui-page__back', href: props.back.href }, [
              h(Icon, { name: 'back' }),
              props.back.label,
            ]),
          slots.above?.(),
          h('h1', { tabindex: -1, ref: heading }, props.title),
          props.ready && h(Ready, { title: props.tabTitle ?? props.title }),
          props.lead && h('p', { class: 'ui-page__lead' }, props.lead),
          slots.actions && h('div', { class: 'ui-page__actions' }, slots.actions()),
        ]),
        slots.default?.(),
      ]);
  },
  {
    props: {
      title: { type: String, required: true },
      tabTitle: String,
      lead: String,
      back: Object as PropType<{ href: string; label: string }>,
      narrow: Boolean,
      ready: { type: Boolean, default: true },
    },
    slots: Object as Slots,
  },
);

const Ready = defineComponent(
  (props: { title: string }) => {
    usePageReady(() => props.title);
    return () => null;
  },
  { props: ['title'] },
);
