import { en } from './en.ts';
import { ja } from './ja.ts';
import { jaEasy } from './ja-x-easy.ts';

/** Texts of the pages for the door, and for check-ins that staff look at. */
export const checkInLocales = { ja, en, 'ja-x-easy': jaEasy };
