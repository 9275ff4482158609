import { reactMicroFrontend } from '@entame/sdk/react';
import { Admin } from './admin.tsx';

export const { bootstrap, mount, unmount } = reactMicroFrontend(() => <Admin />);
