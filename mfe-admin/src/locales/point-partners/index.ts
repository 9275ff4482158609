import { pointPartnersEn } from './en.ts';
import { pointPartnersJa } from './ja.ts';
import { pointPartnersEasy } from './ja-x-easy.ts';

/** Loaded with the pages about points partners alone. */
export const pointPartnersLocales = {
  ja: pointPartnersJa,
  en: pointPartnersEn,
  'ja-x-easy': pointPartnersEasy,
};
