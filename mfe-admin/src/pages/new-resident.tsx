import { isProblem } from '@entame/sdk';
import {
  BusyButton,
  PageFrame,
  Trouble,
  useHost,
  useIdempotencyKey,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { type FormEvent, useRef, useState } from 'react';
import { Candidates } from '../components/candidates.tsx';
import { DocumentStep } from '../components/document-step.tsx';
import { ContactFields, PersonFields } from '../components/resident-fields.tsx';
import { StepList } from '../components/step-list.tsx';
import { locales } from '../locales/index.ts';
import {
  contactFields,
  type DocumentKind,
  emptyResident,
  findEmptyFields,
  personFields,
  type ResidentField,
  residentFieldsPointedAt,
} from '../resident-form.ts';
import { useFirstFault } from '../use-first-fault.ts';

const steps = ['desk.step-person', 'desk.step-contact', 'desk.step-check'] as const;
const fieldsOfStep: ResidentField[][] = [personFields, contactFields, []];

/** The desk registers a person in three short steps: who, where, and what was checked. */
export function NewResidentPage() {
  const { navigate, notify } = useHost();
  const t = useTexts(locales);
  const keyFor = useIdempotencyKey();
  const form = useRef<HTMLFormElement>(null);
  const [step, setStep] = useState(0);
  const [fields, setFields] = useState(emptyResident);
  const [check, setCheck] = useState<{ document: DocumentKind | ''; terms: boolean }>({
    document: '',
    terms: false,
  });
  const [wrong, setWrong] = useState<string[]>([]);
  useFirstFault(form, wrong);
  const register = useService('identity').useMutation('post', '/residents', {
    onSuccess: ({ id }) => {
      notify('success', t('desk.done'));
      navigate(`/admin/residents/${id}`);
    },
    onError: (error) => {
      const [first] = refusedFields(error);
      if (first) setStep(fieldsOfStep.findIndex((of) => of.includes(first)));
    },
  });
  const refused = refusedFields(register.error);
  const candidates = isProblem(register.error, 'resident-exists-already')
    ? register.error.candidates
    : undefined;
  const faultOf = (name: ResidentField) =>
    wrong.includes(name)
      ? t('desk.fault-empty')
      : refused.includes(name)
        ? t('desk.fault-refused')
        : undefined;

  function submit(event: FormEvent) {
    event.preventDefault();
    const missing: string[] = findEmptyFields(fields, fieldsOfStep[step] ?? []);
    if (step === 2 && check.document === '') missing.push('document');
    if (step === 2 && !check.terms) missing.push('terms');
    setWrong(missing);
    if (missing.length > 0) return;
    if (step < 2) show(step + 1);
    else send(false);
  }
  function show(next: number) {
    setStep(next);
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('input, select')?.focus());
  }
  function send(confirmedDifferent: boolean) {
    const { gender, phone, ...texts } = fields;
    if (gender === '' || check.document === '' || register.isPending) return;
    const body = {
      ...texts,
      gender,
      ...(phone.trim() && { phone: phone.trim() }),
      documentKind: check.document,
      termsAgreed: true as const,
      confirmedDifferent,
    };
    register.mutate({ params: { header: { 'Idempotency-Key': keyFor(body) } }, body });
  }

  const given = {
    fields,
    faultOf,
    onChange: (change: object) => setFields((before) => ({ ...before, ...change })),
  };
  return (
    <PageFrame
      title={t('desk.new')}
      lead={t('desk.new-lead')}
      back={{ href: '/admin/residents', label: t('desk.back-to-search') }}
      narrow
    >
      <StepList label={t('desk.steps')} titles={steps.map((one) => t(one))} current={step} />
      <form className="ui-form" ref={form} onSubmit={submit} noValidate autoComplete="off">
        {step === 0 && <PersonFields {...given} />}
        {step === 1 && <ContactFields {...given} />}
        {step === 2 && <DocumentStep {...check} fields={fields} wrong={wrong} onChange={setCheck} />}
        {candidates && (
          <Candidates ids={candidates} busy={register.isPending} onDifferent={() => send(true)} />
        )}
        {register.isError && !candidates && <Trouble error={register.error} />}
        <div className="ui-form__actions">
          <button
            className="ui-button"
            type="submit"
            aria-busy={register.isPending}
            aria-disabled={register.isPending}
          >
            {step < 2 ? t('desk.next') : t('desk.register')}
          </button>
          {step > 0 && (
            <BusyButton busy={false} className="ui-button--quiet" onPress={() => show(step - 1)}>
              {t('desk.previous')}
            </BusyButton>
          )}
        </div>
      </form>
    </PageFrame>
  );
}

function refusedFields(error: unknown): ResidentField[] {
  return isProblem(error) ? residentFieldsPointedAt((error.errors ?? []).map(({ pointer }) => pointer)) : [];
}
