import { Trouble, useHost, useIdempotencyKey, useQueryClient, useService, useTexts } from '@entame/sdk/react';
import { type FormEvent, useRef, useState } from 'react';
import { Field } from '../components/field.tsx';
import { processLocales } from '../locales/process/index.ts';
import { useFirstFault } from '../use-first-fault.ts';
import { type Application, isNumber } from './application-fields.ts';
import { NumberField } from './sign-up-fields.tsx';

/** Approving, with the points that the city grants; announces at once. */
export function ApproveForm({ application, onDone }: { application: Application; onDone(): void }) {
  const { notify } = useHost();
  const t = useTexts(processLocales);
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  const form = useRef<HTMLFormElement>(null);
  const [points, setPoints] = useState(String(application.draft.pointsAsked));
  const [groupPoints, setGroupPoints] = useState('0');
  const [note, setNote] = useState('');
  const [wrong, setWrong] = useState<readonly string[]>([]);
  useFirstFault(form, wrong);
  const approve = useService('activities').useMutation('post', '/applications/{applicationId}/approve', {
    onSuccess: async () => {
      await queries.invalidateQueries();
      notify('success', t('approve.done'));
      onDone();
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    if (approve.isPending) return;
    const found = [
      ...(isNumber(points, 0, 1_000) ? [] : ['points']),
      ...(isNumber(groupPoints, 0, 10_000) ? [] : ['groupPoints']),
    ];
    setWrong(found);
    if (found.length > 0) return;
    const word = note.trim();
    const body = { points: Number(points), groupPoints: Number(groupPoints), ...(word && { note: word }) };
    const header = { 'Idempotency-Key': keyFor(body) };
    approve.mutate({ params: { path: { applicationId: application.id }, header }, body });
  }
  return (
    <form className="ui-card ui-form" ref={form} onSubmit={submit} noValidate>
      <NumberField
        name="points"
        value={points}
        unit={t('unit.points')}
        isWrong={wrong.includes('points')}
        required
        onChange={setPoints}
      />
      <NumberField
        name="groupPoints"
        value={groupPoints}
        unit={t('unit.points')}
        isWrong={wrong.includes('groupPoints')}
        required
        onChange={setGroupPoints}
      />
      <Field label={t('approve.note')} required={false}>
        {(control) => (
          <textarea
            className="ui-textarea"
            rows={2}
            maxLength={1000}
            {...control}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        )}
      </Field>
      {approve.isError && <Trouble error={approve.error} />}
      <div className="ui-form__actions">
        <button
          className="ui-button"
          type="submit"
          aria-busy={approve.isPending}
          aria-disabled={approve.isPending}
        >
          {t(approve.isPending ? 'form.sending' : 'approve.do', { count: application.draft.dates.length })}
        </button>
      </div>
    </form>
  );
}
