import { reactMicroFrontend } from '@entame/sdk/react';
import { Points } from './points.tsx';

export const { bootstrap, mount, unmount } = reactMicroFrontend(() => <Points />);
