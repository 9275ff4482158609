import { type HelpDeskPhoneProps, telephoneLink } from '../ui/components.ts';
import { uiTexts } from '../ui/texts.ts';
import { useHost, useTexts } from './hooks.ts';
import { Icon } from './icon.tsx';

/** Telephones the help desk of the city. */
export function HelpDeskPhone({ label, phone }: HelpDeskPhoneProps) {
  const { helpDeskPhone } = useHost();
  const t = useTexts(uiTexts);
  const number = phone ?? helpDeskPhone;
  return (
    <a className="ui-phone" href={telephoneLink(number)}>
      <Icon name="phone" />
      <span>
        <span className="ui-phone__label">{label ?? t('help')}</span>
        <span className="ui-phone__number">{number}</span>
      </span>
    </a>
  );
}
