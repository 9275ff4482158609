import { en as commonEn } from '../common/en.ts';
import { ja as commonJa } from '../common/ja.ts';
import { easy as commonEasy } from '../common/ja-x-easy.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { easy } from './ja-x-easy.ts';

export const locales = {
  ja: { ...commonJa, ...ja },
  en: { ...commonEn, ...en },
  'ja-x-easy': { ...commonEasy, ...easy },
};
