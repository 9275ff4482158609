import type { ServerResponse } from 'node:http';
import { renderDocument } from '../../card-pages/document.ts';
import type { Html } from '../../card-pages/html.ts';
import { sendHtml } from '../../card-pages/http.ts';

export interface Page {
  title: string;
  body: Html;
}

export function sendPage(res: ServerResponse, status: number, { title, body }: Page): void {
  const note = '人もお店もすべて架空です。本物のお金は動きません。';
  sendHtml(res, status, renderDocument({ title, body, service: 'なかもPay', note }));
}
