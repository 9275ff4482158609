import { en as commonEn } from '../common/en.ts';
import { ja as commonJa } from '../common/ja.ts';
import { easy as commonEasy } from '../common/ja-x-easy.ts';
import { joiningEn } from '../joining/en.ts';
import { joiningJa } from '../joining/ja.ts';
import { joiningEasy } from '../joining/ja-x-easy.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { easy } from './ja-x-easy.ts';

export const locales = {
  ja: { ...commonJa, ...ja, ...joiningJa },
  en: { ...commonEn, ...en, ...joiningEn },
  'ja-x-easy': { ...commonEasy, ...easy, ...joiningEasy },
};
