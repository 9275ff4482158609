import encodeQR from 'qr';
import { element } from '../../element.ts';

const svg = 'http://www.w3.org/2000/svg';

/** A QR code to be read from a screen. */
export function qrCode(text: string, label: string): HTMLElement {
  // Two modules of white around it, which readers need.
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 2 });
  const path = document.createElementNS(svg, 'path');
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  path.setAttribute('d', dark.join(''));
  const image = document.createElementNS(svg, 'svg');
  image.setAttribute('viewBox', `0 0 ${rows.length} ${rows.length}`);
  image.setAttribute('role', 'img');
  image.setAttribute('aria-label', label);
  image.setAttribute('shape-rendering', 'crispEdges');
  image.append(path);
  return element('div', { class: 'ui-qr' }, element('div', { class: 'ui-qr__frame' }, image));
}
