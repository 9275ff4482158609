import { useTexts } from '@entame/sdk/react';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { easy } from './ja-x-easy.ts';

const locales = { ja, en, 'ja-x-easy': easy };

/** The translator of this micro-frontend's texts. */
export function useHealthTexts() {
  return useTexts(locales);
}
