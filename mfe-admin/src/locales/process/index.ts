import { en } from './en.ts';
import { ja } from './ja.ts';
import { jaEasy } from './ja-x-easy.ts';

/** Texts of the pages about groups, applications, sign-ups and reports. */
export const processLocales = { ja, en, 'ja-x-easy': jaEasy };
