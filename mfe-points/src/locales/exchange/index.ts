import { en } from './en.ts';
import { ja } from './ja.ts';
import { easy } from './ja-x-easy.ts';

/** Of the pages below /points/exchange. */
export const locales = { ja, en, 'ja-x-easy': easy };
