/** The few words that must be there before, or without, the shell. */
import type { Language } from '../language.ts';

export interface PageTexts {
  skip: string;
  loading: string;
  needsScripts: string;
  cannotStart: string;
  reload: string;
  offlineTitle: string;
  offlineText: string;
  callUs: string;
}

export const pageTexts: Record<Language, PageTexts> = {
  ja: {
    skip: '本文へ移動',
    loading: '読み込んでいます',
    needsScripts:
      'このポータルを使うには、ブラウザーのJavaScriptを有効にしてください。お困りのときは、お電話ください。',
    cannotStart:
      'ページを開けませんでした。もう一度読み込んでください。それでも開けないときは、ブラウザーが古いかもしれません。新しくするか、お電話ください。',
    reload: 'もう一度読み込む',
    offlineTitle: 'インターネットにつながっていません',
    offlineText: '電波の届く場所で、もう一度お試しください。お急ぎのときは、お電話ください。',
    callUs: 'お困りのときは',
  },
  en: {
    skip: 'Skip to content',
    loading: 'Loading',
    needsScripts: 'This portal needs JavaScript. Please switch it on in your browser, or telephone us.',
    cannotStart:
      'The page could not be opened. Please load it again. If that does not help your browser may be too old: update it, or telephone us.',
    reload: 'Load again',
    offlineTitle: 'You are not connected to the internet',
    offlineText: 'Try again where you have a signal. If it is urgent, telephone us.',
    callUs: 'Need help?',
  },
  'ja-x-easy': {
    skip: '本文へ いく',
    loading: 'よみこんで います',
    needsScripts:
      'ブラウザーの JavaScriptを つかえるように して ください。こまった ときは 電話して ください。',
    cannotStart: 'ページが ひらけません。もう いちど よみこんで ください。だめな ときは 電話して ください。',
    reload: 'もう いちど よみこむ',
    offlineTitle: 'インターネットに つながって いません',
    offlineText: '電波の ある ところで もう いちど して ください。いそぐ ときは 電話して ください。',
    callUs: 'こまった ときは',
  },
};
