/** Which component draws which address. All but the first page load when they are opened. */
import type { ComponentType } from 'react';
import { ProfilePage } from './pages/profile.tsx';

export interface AccountPage {
  path: string;
  Page: ComponentType;
}

const opened: AccountPage[] = [];

export const pages: [AccountPage, ...AccountPage[]] = [{ path: '/me', Page: ProfilePage }, ...opened];
