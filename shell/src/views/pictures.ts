/** Line drawings for what words alone do not make clear, in the style of the icons on a grid of 96 × 72. */

const pictures = {
  'card-and-pin':
    'M12 18a5 5 0 0 1 5-5h62a5 5 0 0 1 5 5v36a5 5 0 0 1-5 5H17a5 5 0 0 1-5-5zM22 24h13v17H22zM28.5 28a3 3 0 1 0 0 6 3 3 0 0 0 0-6M24 41c0-3 2-4.5 4.500-4.500s4.500 1.500 4.500 4.500M44 25h30M44 32h20M24 50h.01M38 50h.01M52 50h.01M66 50h.01M24 50a1.500 1.500 0 1 0 .01 0M38 50a1.500 1.500 0 1 0 .01 0M52 50a1.500 1.500 0 1 0 .01 0M66 50a1.500 1.500 0 1 0 .01 0',
  'phone-and-card':
    'M30 6h22a4 4 0 0 1 4 4v42a4 4 0 0 1-4 4H30a4 4 0 0 1-4-4V10a4 4 0 0 1 4-4M37 11h8M10 44h16M10 44v18a4 4 0 0 0 4 4h44a4 4 0 0 0 4-4V48a4 4 0 0 0-4-4h-2M16 60h14M66 20a12 12 0 0 1 0 20M73 14a21 21 0 0 1 0 32M80 8a30 30 0 0 1 0 44',
  done: 'M30 6h36a4 4 0 0 1 4 4v52a4 4 0 0 1-4 4H30a4 4 0 0 1-4-4V10a4 4 0 0 1 4-4M42 11h12M48 22a14 14 0 1 0 0 28 14 14 0 0 0 0-28M41 36.500l5 5 9.500-10.500',
} as const;

export type PictureName = keyof typeof pictures;

const svg = 'http://www.w3.org/2000/svg';

/** Says nothing that the words beside it do not say. */
export function picture(name: PictureName): SVGElement {
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', pictures[name]);
  const node = document.createElementNS(svg, 'svg');
  node.setAttribute('class', 'shell-picture');
  node.setAttribute('viewBox', '0 0 96 72');
  node.setAttribute('aria-hidden', 'true');
  node.append(path);
  return node;
}
