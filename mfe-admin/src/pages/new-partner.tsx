import type { consent } from '@entame/sdk';
import {
  BusyButton,
  Icon,
  PageFrame,
  Trouble,
  useHost,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { type FormEvent, useState } from 'react';
import { Field } from '../components/field.tsx';
import { focusFirstFault } from '../focus-first-fault.ts';
import { locales } from '../locales/index.ts';
import { emptyPartner, findWrongPartnerFields, type PartnerFields, registrationOf } from '../partner-form.ts';
import { useIdempotencyKey } from '../use-idempotency-key.ts';

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
  const register = useService('consent').useMutation('post', '/partners', {
    onSuccess: async () => {
      await queries.invalidateQueries();
      notify('success', t('partners.done'));
      navigate('/admin/partners');
    },
  });

  function submit(event?: FormEvent) {
    event?.preventDefault();
    const found = findWrongPartnerFields(fields);
    setWrong(found);
    if (found.length > 0) return focusFirstFault();
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
      <form className="ui-form" onSubmit={submit} noValidate>
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
          <BusyButton busy={register.isPending || register.isSuccess} onPress={() => submit()}>
            {t('partners.register')}
          </BusyButton>
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
  return (
    <fieldset className="ui-field">
      <legend className="ui-field__label">{t('partners.kinds')}</legend>
      {props.kinds.map(({ id, name }) => (
        <label className="ui-checkbox" key={id}>
          <input type="checkbox" checked={props.chosen.includes(id)} onChange={() => props.onToggle(id)} />{' '}
          {name}
        </label>
      ))}
      {props.fault && (
        <p className="ui-field__error">
          <Icon name="alert" />
          <span>{props.fault}</span>
        </p>
      )}
    </fieldset>
  );
}
