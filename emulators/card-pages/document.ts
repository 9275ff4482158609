import { type Html, html } from './html.ts';

export interface DocumentParts {
  title: string;
  /** Whose pages these are, in the header and the tab. */
  service: string;
  body: Html;
  /** The way that one is on; `current` counts from 1. */
  steps?: { names: readonly string[]; current: number } | undefined;
  bodyClass?: string;
  /** What the banner says of what is not real. */
  note?: string;
}

const cardsNote = '人はすべて架空です。本物のカードは使いません。';

/** The whole document round a page. No script anywhere, one local stylesheet. */
export function renderDocument(parts: DocumentParts): string {
  const { title, service, body, steps, bodyClass = '', note = cardsNote } = parts;
  return html`<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - ${service}（エミュレーター）</title>
<link rel="stylesheet" href="/emulator.css">
<link rel="icon" href="data:,">
</head>
<body class="${bodyClass}">
<aside class="banner" aria-label="お知らせ"><strong>これは練習用の模擬（エミュレーター）です</strong> <span class="banner-mark" lang="en">EMULATOR</span>
<span class="banner-note">${note}</span></aside>
<header class="header"><div class="header-inner"><span class="mark" aria-hidden="true"></span>${service}<span class="header-note">模擬</span></div></header>
<main>
${steps ? stepList(steps.names, steps.current) : undefined}
${body}
</main>
</body>
</html>
`.markup;
}

function stepList(names: readonly string[], current: number): Html {
  return html`<ol class="steps">${names.map((text, index) => {
    const number = index + 1;
    const mark = number === current ? html` aria-current="step"` : undefined;
    return html`<li${mark} class="${number < current ? 'done' : ''}"><span class="number">${number}</span>${text}</li>`;
  })}</ol>`;
}
