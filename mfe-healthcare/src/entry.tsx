import { reactMicroFrontend } from '@entame/sdk/react';
import { Health } from './health.tsx';

export const { bootstrap, mount, unmount } = reactMicroFrontend(() => <Health />);
