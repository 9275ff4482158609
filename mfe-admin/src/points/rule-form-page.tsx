import {
  Loading,
  PageFrame,
  QueryTrouble,
  useHost,
  useIdempotencyKey,
  useMutation,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { pointsLocales } from '../locales/points/index.ts';
import { contentOf, emptyRule, fieldsOf, type RuleFields } from './rule-fields.ts';
import { RuleForm, type Start } from './rule-form.tsx';
import type { RuleContent } from './use-rule-words.ts';

export function NewRulePage() {
  const { clients } = useHost();
  const t = useTexts(pointsLocales);
  const keyFor = useIdempotencyKey();
  const save = useSaved(async (content: RuleContent, start: Start) => {
    const body = { content, ...start };
    const { data, error } = await clients.points.POST('/rules', {
      params: { header: { 'Idempotency-Key': keyFor(body) } },
      body,
    });
    if (error) throw error;
    return data.id;
  });
  return (
    <PageFrame
      title={t('form.new')}
      lead={t('form.lead')}
      back={{ href: '/admin/points/rules', label: t('rule.back') }}
    >
      <RuleForm initial={emptyRule} ruleId={undefined} save={save} />
    </PageFrame>
  );
}

/** A new version of a rule; the form starts with what was written last. */
export function EditRulePage({ ruleId }: { ruleId: string }) {
  const { clients } = useHost();
  const t = useTexts(pointsLocales);
  const keyFor = useIdempotencyKey();
  const rule = useService('points').useQuery('get', '/rules/{ruleId}', { params: { path: { ruleId } } });
  const newest = rule.data?.versions[0];
  const save = useSaved(async (content: RuleContent, start: Start) => {
    const body = { content, ...start, basedOn: newest?.version ?? 1 };
    const { error } = await clients.points.POST('/rules/{ruleId}/versions', {
      params: { path: { ruleId }, header: { 'Idempotency-Key': keyFor(body) } },
      body,
    });
    if (error) throw error;
    return ruleId;
  });
  return (
    <PageFrame
      title={newest ? t('form.edit', { name: newest.content.name }) : t('rule.edit')}
      lead={t('form.lead')}
      ready={rule.isFetched}
      back={{ href: `/admin/points/rules/${ruleId}`, label: t('rule.back') }}
    >
      {rule.isPending && <Loading lines={10} />}
      {rule.isLoadingError && <QueryTrouble query={rule} />}
      {newest && <RuleForm initial={fieldsOf(newest.content)} ruleId={ruleId} save={save} />}
    </PageFrame>
  );
}

/** Sends a rule and shows it when it is there. */
function useSaved(send: (content: RuleContent, start: Start) => Promise<string>) {
  const { navigate, notify } = useHost();
  const t = useTexts(pointsLocales);
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ fields, start }: { fields: RuleFields; start: Start }) => send(contentOf(fields), start),
    onSuccess: async (ruleId) => {
      await queries.invalidateQueries();
      notify('success', t('form.saved'));
      navigate(`/admin/points/rules/${ruleId}`);
    },
  });
}
