/** Shows what has to be accepted before a service is used: in short, what changed, and the way to the whole text. */
import type { terms } from '@entame/sdk';
import { element } from '../element.ts';
import { openDialog } from '../frame/dialog.ts';
import type { Portal } from '../portal.ts';

type MyTerms = terms.components['schemas']['MyTerms'];
type Change = terms.components['schemas']['Changes'][number];

export async function askForTerms(portal: Portal, wanted: ReadonlySet<string>): Promise<boolean> {
  const { clients, t, notify } = portal;
  const { data } = await clients.terms.GET('/me/terms');
  const documents = (data?.items ?? []).filter(({ versionId }) => wanted.has(versionId));
  if (documents.length === 0) return false;
  const parts = await Promise.all(documents.map((document) => drawDocument(portal, document)));
  const isAgreed = await new Promise<boolean>((resolve) => {
    const isChanged = documents.some(({ lastAccepted }) => lastAccepted);
    const dialog = openDialog(
      t(isChanged ? 'termsChangedTitle' : 'termsTitle'),
      t(isChanged ? 'termsChangedText' : 'termsText'),
      [{ label: t('termsAgree'), onPress: () => resolve(true) }, { label: t('close') }],
      element('div', { class: 'ui-stack' }, parts),
    );
    dialog.addEventListener('close', () => resolve(false));
  });
  if (!isAgreed) return false;
  const versionIds = documents.map(({ versionId }) => versionId);
  const { error } = await clients.terms.POST('/me/acceptances', { body: { versionIds } });
  if (error) notify('error', error.title);
  return !error;
}

async function drawDocument({ t, clients }: Portal, document: MyTerms): Promise<HTMLElement> {
  const { versionId, service, kind, summary, lastAccepted } = document;
  const since = lastAccepted?.versionId;
  const params = since && { path: { versionId }, query: { since } };
  const changes = params ? await clients.terms.GET('/versions/{versionId}/changes', { params }) : undefined;
  return element(
    'section',
    { class: 'ui-card ui-card--soft ui-stack' },
    element('h3', { class: 'ui-card__title' }, t(`terms-${service}`), ' ', t(`terms-${kind}`)),
    element('p', {}, summary),
    changes?.data && drawChanges(t, changes.data.items),
    element(
      'a',
      { class: 'ui-link', href: `/me/terms?version=${versionId}`, target: '_blank', rel: 'noopener' },
      t('termsWhole'),
    ),
  );
}

/** Marked by words and by elements that screen readers know, not by colour alone. */
function drawChanges(t: Portal['t'], changes: Change[]): HTMLElement {
  const marked = changes.filter(({ kind }) => kind !== 'same');
  return element(
    'div',
    {},
    element('h4', {}, t('termsChanges')),
    element(
      'ul',
      {},
      marked.map(({ kind, text }) =>
        element(
          'li',
          {},
          element('strong', {}, t(kind === 'added' ? 'termsAdded' : 'termsRemoved')),
          ' ',
          element(kind === 'added' ? 'ins' : 'del', {}, text),
        ),
      ),
    ),
  );
}
