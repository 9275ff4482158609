import { defineComponent, h } from 'vue';
import { type HelpDeskPhoneProps, telephoneLink } from '../ui/components.ts';
import { uiTexts } from '../ui/texts.ts';
import { useHost, useTexts } from './hooks.ts';
import { Icon } from './icon.ts';

/** Telephones the help desk of the city. */
export const HelpDeskPhone = defineComponent(
  (props: HelpDeskPhoneProps) => {
    const { helpDeskPhone } = useHost();
    const t = useTexts(uiTexts);
    return () => {
      const number = props.phone ?? helpDeskPhone;
      return h('a', { class: 'ui-phone', href: telephoneLink(number) }, [
        h(Icon, { name: 'phone' }),
        h('span', [
          h('span', { class: 'ui-phone__label' }, props.label ?? t('help')),
          h('span', { class: 'ui-phone__number' }, number),
        ]),
      ]);
    };
  },
  { props: { label: String, phone: String } },
);
