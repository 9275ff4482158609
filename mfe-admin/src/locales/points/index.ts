import { en } from './en.ts';
import { ja } from './ja.ts';
import { jaEasy } from './ja-x-easy.ts';

/** Texts of the pages about earning rules, budgets and grants. */
export const pointsLocales = { ja, en, 'ja-x-easy': jaEasy };
