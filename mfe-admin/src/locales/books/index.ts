import { en } from './en.ts';
import { ja } from './ja.ts';
import { easy } from './ja-x-easy.ts';

/** Texts of the pages about points: the city's books, a resident's and a group's. */
export const booksLocales = { ja, en, 'ja-x-easy': easy };
