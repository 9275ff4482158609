import { vueMicroFrontend } from '@entame/sdk/vue';
import RidesApp from './rides-app.vue';

export const { bootstrap, mount, unmount } = vueMicroFrontend(RidesApp);
