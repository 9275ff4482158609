import { en } from './en.ts';
import { ja } from './ja.ts';
import { easy } from './ja-x-easy.ts';

/** Texts of the page about the second factor of staff. */
export const factorLocales = { ja, en, 'ja-x-easy': easy };
