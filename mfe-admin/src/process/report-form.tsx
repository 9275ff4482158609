import { Trouble, useHost, useIdempotencyKey, useQueryClient, useService, useTexts } from '@entame/sdk/react';
import { type FormEvent, useRef, useState } from 'react';
import { Field } from '../components/field.tsx';
import { processLocales } from '../locales/process/index.ts';
import { useFirstFault } from '../use-first-fault.ts';
import { isNumber } from './application-fields.ts';
import type { Report } from './report-page.tsx';
import { NumberField } from './sign-up-fields.tsx';

type Fault = 'attendance' | 'reason' | 'summary';

/** Writing the report. The attendance starts from the check-ins; another number needs its reason. */
export function ReportForm({ report, onDone }: { report: Report; onDone(): void }) {
  const { notify } = useHost();
  const t = useTexts(processLocales);
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  const form = useRef<HTMLFormElement>(null);
  const { draft, checkInCount } = report;
  const [attendance, setAttendance] = useState(String(draft?.attendance ?? checkInCount));
  const [reason, setReason] = useState(draft?.attendanceReason ?? '');
  const [summary, setSummary] = useState(draft?.summary ?? '');
  const [remarks, setRemarks] = useState(draft?.remarks ?? '');
  const [wrong, setWrong] = useState<readonly Fault[]>([]);
  useFirstFault(form, wrong);
  const isDifferent = Number(attendance) !== checkInCount;
  const send = useService('activities').useMutation('post', '/activities/{activityId}/report', {
    onSuccess: async () => {
      await queries.invalidateQueries();
      notify('success', t('report.sent'));
      onDone();
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    if (send.isPending) return;
    const found: Fault[] = [
      ...(isNumber(attendance, 0, 5_000) ? [] : (['attendance'] as const)),
      ...(isDifferent && reason.trim() === '' ? (['reason'] as const) : []),
      ...(summary.trim() === '' ? (['summary'] as const) : []),
    ];
    setWrong(found);
    if (found.length > 0) return;
    const more = {
      ...(isDifferent && { attendanceReason: reason.trim() }),
      ...(remarks.trim() && { remarks: remarks.trim() }),
    };
    const body = { attendance: Number(attendance), summary: summary.trim(), ...more };
    const header = { 'Idempotency-Key': keyFor(body) };
    send.mutate({ params: { path: { activityId: report.activityId }, header }, body });
  }
  const faultOf = (name: Exclude<Fault, 'attendance'>) =>
    wrong.includes(name) ? t(`report.${name}-fault`) : undefined;
  return (
    <form className="ui-form" ref={form} onSubmit={submit} noValidate>
      <h2>{t('report.write')}</h2>
      <NumberField
        name="attendance"
        value={attendance}
        unit={t('unit.people')}
        isWrong={wrong.includes('attendance')}
        required
        onChange={setAttendance}
      />
      {isDifferent && (
        <Field
          label={t('report.reason')}
          hint={t('report.reason-hint', { count: checkInCount })}
          fault={faultOf('reason')}
          required
        >
          {(control) => (
            <textarea
              className="ui-textarea"
              rows={2}
              maxLength={500}
              name="reason"
              {...control}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
      )}
      <Field label={t('report.summary')} hint={t('report.summary-hint')} fault={faultOf('summary')} required>
        {(control) => (
          <textarea
            className="ui-textarea"
            rows={5}
            maxLength={2000}
            name="summary"
            {...control}
            value={summary}
            onChange={({ target }) => setSummary(target.value)}
          />
        )}
      </Field>
      <Field label={t('report.remarks')} hint={t('report.remarks-hint')} required={false}>
        {(control) => (
          <textarea
            className="ui-textarea"
            rows={3}
            maxLength={2000}
            {...control}
            value={remarks}
            onChange={({ target }) => setRemarks(target.value)}
          />
        )}
      </Field>
      {send.isError && <Trouble error={send.error} />}
      <div className="ui-form__actions">
        <button className="ui-button" type="submit" aria-busy={send.isPending} aria-disabled={send.isPending}>
          {t(send.isPending ? 'form.sending' : 'report.send')}
        </button>
      </div>
    </form>
  );
}
