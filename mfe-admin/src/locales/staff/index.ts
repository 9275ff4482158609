import { en } from './en.ts';
import { ja } from './ja.ts';
import { jaEasy } from './ja-x-easy.ts';

/** Texts of the pages about accounts, emergency access and reviews. */
export const staffLocales = { ja, en, 'ja-x-easy': jaEasy };
