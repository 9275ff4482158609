/** Draws with the DOM itself: texts can never become markup. */
import { type IconName, icons } from '@entame/sdk';

type Attributes = Record<string, string | boolean | undefined | ((event: Event) => void)>;
export type Content = Node | string | undefined | false | Content[];

/** `element('a', { class: 'ui-link', href: '/' }, 'Home')`; a function is a listener, `true` an empty attribute. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...content: Content[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') node.addEventListener(key, value);
    else if (value !== undefined && value !== false) node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...nodesOf(content));
  return node;
}

export function nodesOf(content: Content): (Node | string)[] {
  if (Array.isArray(content)) return content.flatMap(nodesOf);
  return content === undefined || content === false ? [] : [content];
}

const svg = 'http://www.w3.org/2000/svg';

/** An icon of the design system; a name that it does not have draws a plain circle. */
export function icon(name: string): SVGElement {
  const path = document.createElementNS(svg, 'path');
  path.setAttribute(
    'd',
    Object.hasOwn(icons, name) ? icons[name as IconName] : 'M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14',
  );
  const node = document.createElementNS(svg, 'svg');
  node.setAttribute('class', 'ui-icon');
  node.setAttribute('viewBox', '0 0 24 24');
  node.setAttribute('aria-hidden', 'true');
  node.append(path);
  return node;
}
