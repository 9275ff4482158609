/** The few texts of the components of `@entame/sdk/react` and `@entame/sdk/vue`. */
import type { Locales } from '../host.ts';

const ja = {
  loading: '読み込んでいます',
  more: 'もっと見る',
  retry: 'もう一度試す',
  help: 'お困りのときは',
  'unreachable.title': '通信できませんでした',
  'unreachable.next': '電波の届く場所で、もう一度お試しください。',
} as const;

const en = {
  loading: 'Loading',
  more: 'Show more',
  retry: 'Try again',
  help: 'Need help?',
  'unreachable.title': 'The connection failed',
  'unreachable.next': 'Go where you have a signal and try again.',
};

const easy = {
  loading: '読んで います',
  more: 'もっと 見る',
  retry: 'もう いちど する',
  help: 'こまった とき',
  'unreachable.title': 'つながりません',
  'unreachable.next': '電波が ある 場所で もう いちど して ください。',
};

export const uiTexts: Locales<typeof ja> = { ja, en, 'ja-x-easy': easy };
