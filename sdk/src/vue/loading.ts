import { defineComponent, h } from 'vue';
import type { LoadingProps } from '../ui/components.ts';
import { uiTexts } from '../ui/texts.ts';
import { useTexts } from './hooks.ts';

/** Grey shapes in the place of what is coming. */
export const Loading = defineComponent(
  (props: LoadingProps) => {
    const t = useTexts(uiTexts);
    const shapes = (length = 0, looks: string) =>
      Array.from({ length }, () => h('span', { class: `ui-skeleton ${looks}` }));
    return () =>
      h('div', { class: 'ui-stack ui-gap-s', 'aria-busy': true }, [
        h('p', { class: 'ui-visually-hidden' }, t('loading')),
        shapes(props.lines, ''),
        shapes(props.blocks, 'ui-skeleton--block'),
      ]);
  },
  { props: { lines: Number, blocks: Number } },
);
