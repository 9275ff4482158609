import { type RefObject, useEffect } from 'react';

/**
 * Leads whoever sent a form to the first field that has to be mended. `wrong` is a new list at each attempt; a group of
 * choices that is wrong is marked with `data-fault`.
 */
export function useFirstFault(form: RefObject<HTMLElement | null>, wrong: readonly string[]): void {
  useEffect(() => {
    if (wrong.length === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault] input')?.focus();
  }, [form, wrong]);
}
