import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The width of an element and the size of a letter now, so that a chart's letters are those of the page. */
export function useBox(): [RefObject<HTMLElement | null>, { width: number; rem: number }] {
  const element = useRef<HTMLElement>(null);
  const [box, setBox] = useState({ width: 320, rem: 18 });
  useLayoutEffect(() => {
    const observed = element.current;
    if (!observed) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const style = getComputedStyle(observed);
      const inside =
        observed.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
      const width = Math.max(200, Math.round(inside));
      setBox((before) => (before.width === width && before.rem === rem ? before : { width, rem }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(observed);
    return () => observer.disconnect();
  }, []);
  return [element, box];
}
