import {
  defineComponent,
  h,
  onBeforeUnmount,
  onMounted,
  type SlotsType,
  shallowRef,
  useId,
  type VNode,
} from 'vue';
import type { ConfirmDialogProps } from '../ui/components.ts';
import { BusyButton } from './busy-button.ts';

/**
 * Asks before something is done; open as long as it is drawn. The focus starts on the answer that changes nothing, and
 * goes back to where it was. Whoever wants it elsewhere moves it after the dialog is gone.
 */
export const ConfirmDialog = defineComponent(
  (props: ConfirmDialogProps, { emit, slots }) => {
    const titleId = useId();
    const dialog = shallowRef<HTMLDialogElement>();
    const safe = shallowRef<HTMLButtonElement>();
    const isBusy = () => props.busy !== undefined;
    // Escape pressed twice closes a dialog whatever we say. While it is being done that would hide how it ends.
    const onClosed = () => (isBusy() ? dialog.value?.showModal() : emit('no'));
    onMounted(() => {
      dialog.value?.addEventListener('close', onClosed);
      dialog.value?.showModal();
      safe.value?.focus();
    });
    onBeforeUnmount(() => {
      dialog.value?.removeEventListener('close', onClosed);
      dialog.value?.close();
    });
    return () =>
      h(
        'dialog',
        {
          class: 'ui-dialog',
          ref: dialog,
          'aria-labelledby': titleId,
          onCancel: (event: Event) => isBusy() && event.preventDefault(),
        },
        [
          h('h2', { class: 'ui-dialog__title', id: titleId }, props.title),
          h('div', { class: 'ui-stack ui-gap-s' }, slots.default?.()),
          h('div', { class: 'ui-dialog__actions' }, [
            h(
              BusyButton,
              { class: props.danger && 'ui-button--danger', busy: isBusy(), onPress: () => emit('yes') },
              () => props.busy ?? props.yes,
            ),
            h(
              'button',
              {
                class: 'ui-button ui-button--secondary',
                type: 'button',
                ref: safe,
                'aria-disabled': isBusy(),
                onClick: () => isBusy() || emit('no'),
              },
              props.no,
            ),
          ]),
        ],
      );
  },
  {
    props: {
      title: { type: String, required: true },
      yes: { type: String, required: true },
      no: { type: String, required: true },
      busy: String,
      danger: Boolean,
    },
    emits: { yes: () => true, no: () => true },
    slots: Object as SlotsType<{ default?: () => VNode[] }>,
  },
);
