import { Icon } from './icon.tsx';

export function HelpPhone({ label, phone }: { label: string; phone: string }) {
  return (
    <a className="ui-phone" href={`tel:${phone.replaceAll('-', '')}`}>
      <Icon name="phone" />
      <span>
        <span className="ui-phone__label">{label}</span>
        <span className="ui-phone__number">{phone}</span>
      </span>
    </a>
  );
}
