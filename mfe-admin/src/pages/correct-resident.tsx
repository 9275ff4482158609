import { isProblem } from '@entame/sdk';
import {
  Loading,
  PageFrame,
  QueryTrouble,
  Trouble,
  useHost,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { type FormEvent, useRef, useState } from 'react';
import { Field } from '../components/field.tsx';
import { ContactFields, PersonFields } from '../components/resident-fields.tsx';
import { locales } from '../locales/index.ts';
import {
  type CorrectionReason,
  changesOf,
  contactFields,
  correctionReasons,
  fieldsOfResident,
  findEmptyFields,
  personFields,
  type ResidentField,
  type ResidentRecord,
  residentFieldsPointedAt,
} from '../resident-form.ts';
import { useFirstFault } from '../use-first-fault.ts';

export function CorrectResidentPage({ residentId }: { residentId: string }) {
  const t = useTexts(locales);
  const request = { params: { path: { residentId } } };
  const resident = useService('identity').useQuery('get', '/residents/{residentId}', request, {
    // Each look goes on record, so only a person causes one.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return (
    <PageFrame
      title={t('desk.correct')}
      lead={t('desk.correct-lead')}
      back={{ href: `/admin/residents/${residentId}`, label: t('desk.back-to-resident') }}
      narrow
    >
      {resident.isPending && <Loading lines={6} />}
      {resident.isLoadingError && <QueryTrouble query={resident} />}
      {resident.data && <CorrectionForm resident={resident.data} />}
    </PageFrame>
  );
}

function CorrectionForm({ resident }: { resident: ResidentRecord }) {
  const { navigate, notify } = useHost();
  const t = useTexts(locales);
  const queries = useQueryClient();
  const [before] = useState(() => fieldsOfResident(resident));
  const [fields, setFields] = useState(before);
  const [reason, setReason] = useState<CorrectionReason | ''>('');
  const [wrong, setWrong] = useState<string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  useFirstFault(form, wrong);
  const correct = useService('identity').useMutation('patch', '/residents/{residentId}', {
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries();
      notify('success', t('desk.correct-done'));
      navigate(`/admin/residents/${id}`);
    },
  });
  const refused = isProblem(correct.error)
    ? residentFieldsPointedAt((correct.error.errors ?? []).map(({ pointer }) => pointer))
    : [];
  const faultOf = (name: ResidentField) =>
    wrong.includes(name)
      ? t('desk.fault-empty')
      : refused.includes(name)
        ? t('desk.fault-refused')
        : undefined;

  function submit(event: FormEvent) {
    event.preventDefault();
    const changes = changesOf(before, fields);
    const missing: string[] = findEmptyFields(fields, [...personFields, ...contactFields]);
    if (reason === '') missing.push('reason');
    if (Object.keys(changes).length === 0) missing.push('same');
    setWrong(missing);
    if (missing.length > 0 || reason === '' || correct.isPending) return;
    correct.mutate({ params: { path: { residentId: resident.id } }, body: { ...changes, reason } });
  }
  const given = {
    fields,
    faultOf,
    onChange: (change: object) => setFields((was) => ({ ...was, ...change })),
  };
  return (
    <form className="ui-form" ref={form} onSubmit={submit} noValidate autoComplete="off">
      <PersonFields {...given} />
      <ContactFields {...given} />
      <Field
        label={t('desk.correct-reason')}
        required
        fault={
          wrong.includes('reason')
            ? t('desk.fault-choose')
            : wrong.includes('same')
              ? t('desk.correct-same')
              : undefined
        }
      >
        {(control) => (
          <select
            className="ui-select"
            {...control}
            value={reason}
            onChange={({ target }) => setReason(target.value as CorrectionReason | '')}
          >
            <option value="" />
            {correctionReasons.map((one) => (
              <option key={one} value={one}>
                {t(`reason.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {correct.isError && <Trouble error={correct.error} />}
      <div className="ui-form__actions">
        <button
          className="ui-button"
          type="submit"
          aria-busy={correct.isPending}
          aria-disabled={correct.isPending}
        >
          {t('desk.correct-do')}
        </button>
        <a className="ui-button ui-button--quiet" href={`/admin/residents/${resident.id}`}>
          {t('form.leave')}
        </a>
      </div>
    </form>
  );
}
