/** The pages that the first one lists, in the order in which it lists them. */
import type { Host, IconName } from '@entame/sdk';
import type { locales } from './locales/index.ts';

type TextKey = keyof (typeof locales)['ja'];

export interface ListedPage {
  path: string;
  icon: IconName;
  title: TextKey;
  text: TextKey;
  /** Who has use for it; undefined: everybody. */
  permission?: Parameters<Host['may']>[0];
}

export const listedPages: ListedPage[] = [
  {
    path: '/me/identities',
    icon: 'person',
    title: 'link.title',
    text: 'link.text',
    permission: 'identities:manage-own',
  },
  { path: '/me/sessions', icon: 'sign-out', title: 'sessions.title', text: 'sessions.text' },
  {
    path: '/me/passkeys',
    icon: 'camera',
    title: 'passkeys.title',
    text: 'passkeys.listed',
    permission: 'passkeys:manage-own',
  },
  {
    path: '/me/data',
    icon: 'document',
    title: 'data.title',
    text: 'data.text',
    permission: 'privacy:manage-own',
  },
  {
    path: '/me/second-factor',
    icon: 'check',
    title: 'factor.title',
    text: 'factor.text',
    permission: 'second-factor:use',
  },
  {
    path: '/me/consents',
    icon: 'external',
    title: 'consents.title',
    text: 'consents.text',
    permission: 'consents:manage-own',
  },
  {
    path: '/me/uses',
    icon: 'search',
    title: 'uses.title',
    text: 'uses.text',
    permission: 'consents:manage-own',
  },
  {
    path: '/me/terms',
    icon: 'document',
    title: 'terms.title',
    text: 'terms.text',
    permission: 'terms:accept-own',
  },
  {
    path: '/me/helpers',
    icon: 'activity',
    title: 'helpers.title',
    text: 'helpers.text',
    permission: 'mandates:manage-own',
  },
  {
    path: '/me/resident-card',
    icon: 'qr',
    title: 'card.title',
    text: 'card.text',
    permission: 'resident-cards:claim-own',
  },
];
