import type { consent } from '@entame/sdk';
import {
  Icon,
  PageFrame,
  Trouble,
  useHost,
  useIdempotencyKey,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { type FormEvent, useId, useRef, useState } from 'react';
import { Field } from '../components/field.tsx';
import { locales } from '../locales/index.ts';
import { emptyPartner, findWrongPartnerFields, type PartnerFields, registrationOf } from '../partner-form.ts';
import { useFirstFault } from '../use-first-fault.ts';

type DataKind = consent.components['schemas']['DataKind'];
type TextField = Exclude<keyof PartnerFields, 'kinds'>;

const textFields: TextField[] = [
  'id',
  'name',
  'purpose',
  'purposeEn',
  'purposeEasy',
  'contact',
  'retentionDays',
  'returnAddresses',
  'jwks',
];
const longFields: TextField[] = ['purpose', 'purposeEn', 'purposeEasy', 'returnAddresses', 'jwks'];

export function NewPartnerPage() {
  const { navigate, notify } = useHost();
  const t = useTexts(locales);
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  const kinds = useService('consent').useQuery('get', '/data-kinds');
  const [fields, setFields] = useState(emptyPartner);
  const [wrong, setWrong] = useState<(keyof PartnerFields)[]>([]);
  const form = useRef<HTMLFormElement>(null);
  useFirstFault(form, wrong);
  const register = useService('consent').useMutation('post', '/partners', {
    onSuccess: async () => {
      await queries.invalidateQueries();
      notify('success', t('partners.done'));
      navigate('/admin/partners');
    },
  });

  const isBusy = register.isPending || register.isSuccess;

  function submit(event: FormEvent) {
    event.preventDefault();
    const found = findWrongPartnerFields(fields);
    setWrong(found);
    if (found.length > 0 || isBusy) return;
    const body = registrationOf(fields);
    register.mutate({ params: { header: { 'Idempotency-Key': keyFor(body) } }, body });
  }

  const faultOf = (name: keyof PartnerFields) => {
    if (!wrong.includes(name)) return undefined;
    if (name === 'kinds') return t('desk.fault-choose');
    return t(fields[name] === '' ? 'desk.fault-empty' : 'partners.fault');
  };
  const toggle = (id: string) =>
    setFields(({ kinds: before, ...rest }) => ({
      ...rest,
      kinds: before.includes(id) ? before.filter((one) => one !== id) : [...before, id],
    }));
  return (
    <PageFrame title={t('partners.new')} back={{ href: '/admin/partners', label: t('partners.back') }} narrow>
      <form className="ui-form" ref={form} onSubmit={submit} noValidate>
        {textFields.map((name) => (
          <Field
            key={name}
            label={t(`partners.f-${name}`)}
            hint={t(`partners.h-${name}`)}
            fault={faultOf(name)}
            required
          >
            {(control) => {
              const value = fields[name];
              const onChange = ({ target }: { target: { value: string } }) =>
                setFields((before) => ({ ...before, [name]: target.value }));
              return longFields.includes(name) ? (
                <textarea className="ui-textarea" rows={3} {...control} value={value} onChange={onChange} />
              ) : (
                <input className="ui-input" {...control} value={value} onChange={onChange} />
              );
            }}
          </Field>
        ))}
        <Kinds
          kinds={kinds.data?.items ?? []}
          chosen={fields.kinds}
          fault={faultOf('kinds')}
          onToggle={toggle}
        />
        {register.isError && <Trouble error={register.error} />}
        <div className="ui-form__actions">
          <button className="ui-button" type="submit" aria-busy={isBusy} aria-disabled={isBusy}>
            {t('partners.register')}
          </button>
        </div>
      </form>
    </PageFrame>
  );
}

function Kinds(props: {
  kinds: DataKind[];
  chosen: string[];
  fault: string | undefined;
  onToggle(id: string): void;
}) {
  const t = useTexts(locales);
  const faultId = useId();
  const isWrong = props.fault !== undefined;
  return (
    <fieldset
      className="ui-field"
      data-fault={isWrong || undefined}
      aria-describedby={isWrong ? faultId : undefined}
    >
      <legend className="ui-field__label">{t('partners.kinds')}</legend>
      {props.kinds.map(({ id, name }) => (
        <label className="ui-checkbox" key={id}>
          <input type="checkbox" checked={props.chosen.includes(id)} onChange={() => props.onToggle(id)} />{' '}
          {name}
        </label>
      ))}
      {isWrong && (
        <p className="ui-field__error" id={faultId}>
          <Icon name="alert" />
          <span>{props.fault}</span>
        </p>
      )}
    </fieldset>
  );
}
