import { defineComponent, h, type PropType, toValue } from 'vue';
import type { Pages } from '../ui/components.ts';
import { uiTexts } from '../ui/texts.ts';
import { BusyButton } from './busy-button.ts';
import { useTexts } from './hooks.ts';
import { type Refs, Trouble } from './trouble.ts';

/** The button below a list that goes on; nothing when all of it is shown. */
export const LoadMore = defineComponent(
  (props: { pages: Refs<Pages> }, { emit }) => {
    const t = useTexts(uiTexts);
    const load = () => {
      emit('load');
      void props.pages.fetchNextPage();
    };
    return () => {
      const { pages } = props;
      const busy = toValue(pages.isFetchingNextPage);
      if (toValue(pages.isFetchNextPageError))
        return h(Trouble, { error: toValue(pages.error), retry: load, retrying: busy });
      if (!toValue(pages.hasNextPage)) return null;
      return h(BusyButton, { class: 'ui-button--secondary ui-button--block', busy, onPress: load }, () =>
        t('more'),
      );
    };
  },
  {
    props: { pages: { type: Object as PropType<Refs<Pages>>, required: true } },
    emits: { load: () => true },
  },
);
