import { type Content, element } from '../element.ts';

let dialogs = 0;

/** A question that must be answered before anything else. `actions` are drawn in order, the first is the main one. */
export function openDialog(
  title: string,
  text: string,
  actions: { label: string; href?: string; onPress?: () => void }[],
  more?: Content,
): HTMLDialogElement {
  const id = `dialog-${++dialogs}`;
  const buttons = actions.map(({ label, href, onPress }, n) => {
    const look = { class: n === 0 ? 'ui-button' : 'ui-button ui-button--secondary' };
    if (href) return element('a', { ...look, href }, label);
    const press = () => {
      dialog.close();
      onPress?.();
    };
    return element('button', { ...look, type: 'button', click: press }, label);
  });
  const dialog = element(
    'dialog',
    { class: 'ui-dialog', 'aria-labelledby': id, close: () => dialog.remove() },
    element('h2', { class: 'ui-dialog__title', id }, title),
    element('p', {}, text),
    more,
    element('div', { class: 'ui-dialog__actions' }, buttons),
  );
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
