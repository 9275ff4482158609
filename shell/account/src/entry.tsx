import { reactMicroFrontend } from '@entame/sdk/react';
import { Account } from './account.tsx';

export const { bootstrap, mount, unmount } = reactMicroFrontend(() => <Account />);
