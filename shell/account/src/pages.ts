/** Which component draws which address. All but the first page load when they are opened. */
import { type ComponentType, lazy } from 'react';
import { ProfilePage } from './pages/profile.tsx';

export interface AccountPage {
  path: string;
  Page: ComponentType;
}

const opened: AccountPage[] = [
  {
    path: '/me/resident-card',
    Page: lazy(async () => ({ default: (await import('./pages/resident-card.tsx')).ResidentCardPage })),
  },
  {
    path: '/me/passkeys',
    Page: lazy(async () => ({ default: (await import('./pages/passkeys.tsx')).PasskeysPage })),
  },
  {
    path: '/me/helpers',
    Page: lazy(async () => ({ default: (await import('./pages/helpers.tsx')).HelpersPage })),
  },
  {
    path: '/me/identities',
    Page: lazy(async () => ({ default: (await import('./pages/identities.tsx')).IdentitiesPage })),
  },
  {
    path: '/me/sessions',
    Page: lazy(async () => ({ default: (await import('./pages/sessions.tsx')).SessionsPage })),
  },
  {
    path: '/me/data',
    Page: lazy(async () => ({ default: (await import('./pages/my-data.tsx')).MyDataPage })),
  },
  {
    path: '/me/corrections',
    Page: lazy(async () => ({ default: (await import('./pages/corrections.tsx')).CorrectionsPage })),
  },
  {
    path: '/me/closing',
    Page: lazy(async () => ({ default: (await import('./pages/closing.tsx')).ClosingPage })),
  },
  {
    path: '/me/second-factor',
    Page: lazy(async () => ({ default: (await import('./pages/second-factor.tsx')).SecondFactorPage })),
  },
  {
    path: '/me/consents',
    Page: lazy(async () => ({ default: (await import('./pages/consents.tsx')).ConsentsPage })),
  },
  {
    path: '/me/consents/new',
    Page: lazy(async () => ({ default: (await import('./pages/consent-request.tsx')).ConsentRequestPage })),
  },
  {
    path: '/me/uses',
    Page: lazy(async () => ({ default: (await import('./pages/data-uses.tsx')).DataUsesPage })),
  },
  {
    path: '/me/terms',
    Page: lazy(async () => ({ default: (await import('./pages/my-terms.tsx')).MyTermsPage })),
  },
];

export const pages: [AccountPage, ...AccountPage[]] = [{ path: '/me', Page: ProfilePage }, ...opened];
