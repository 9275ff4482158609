import { defineComponent, h, type MaybeRef, type PropType, type SlotsType, toValue, type VNode } from 'vue';
import { isProblem } from '../client.ts';
import type { FailedQuery, TroubleProps } from '../ui/components.ts';
import { uiTexts } from '../ui/texts.ts';
import { toneOf } from '../ui/trouble-tone.ts';
import { BusyButton } from './busy-button.ts';
import { HelpDeskPhone } from './help-desk-phone.ts';
import { useTexts } from './hooks.ts';
import { Icon } from './icon.ts';

/** What vue-query returns: refs, and functions as they are. */
export type Refs<T> = { [K in keyof T]: T[K] extends () => unknown ? T[K] : MaybeRef<T[K]> };

type Slots = SlotsType<{
  /** Buttons and links that help in this case; the help desk's number stands behind them. */
  default?: () => VNode[];
}>;

/** Says plainly what went wrong, what to do now, and whom to telephone. */
export const Trouble = defineComponent(
  (props: TroubleProps, { slots }) => {
    const t = useTexts(uiTexts);
    return () => {
      const problem = isProblem(props.error) ? props.error : undefined;
      const tone = props.tone ?? toneOf(props.error);
      const { retry, retrying = false } = props;
      return h('div', { class: 'ui-notice', 'data-tone': tone, role: 'alert' }, [
        h(Icon, { name: tone === 'info' ? 'info' : 'alert' }),
        h('p', { class: 'ui-notice__title' }, problem?.title ?? t('unreachable.title')),
        h('p', problem?.nextStep ?? t('unreachable.next')),
        h('div', { class: 'ui-notice__next' }, [
          slots.default?.(),
          retry &&
            h(
              BusyButton,
              { class: 'ui-button--secondary', busy: retrying, onPress: () => void retry() },
              () => t('retry'),
            ),
          h(HelpDeskPhone, { phone: problem?.helpDeskPhone }),
        ]),
      ]);
    };
  },
  {
    props: {
      // Whatever was thrown.
      error: { type: null as unknown as PropType<unknown>, required: true },
      tone: String as PropType<'error' | 'info'>,
      retry: Function as PropType<() => unknown>,
      retrying: Boolean,
    },
    slots: Object as Slots,
  },
);

/** The trouble of a failed query, with the way to ask again. */
export const QueryTrouble = defineComponent(
  (props: { query: Refs<FailedQuery> }) => () =>
    h(Trouble, {
      error: toValue(props.query.error),
      retry: () => props.query.refetch(),
      retrying: toValue(props.query.isFetching),
    }),
  { props: { query: { type: Object as PropType<Refs<FailedQuery>>, required: true } } },
);
