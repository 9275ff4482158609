import { microFrontend } from '@entame/sdk/vite';

export default microFrontend({ framework: 'react' });
