/** Where in a form of several steps the person is. */
export function StepList({ label, titles, current }: { label: string; titles: string[]; current: number }) {
  return (
    <ol className="ui-steps" aria-label={label}>
      {titles.map((title, step) => (
        <li
          key={title}
          className={step < current ? 'ui-steps__item ui-steps__item--done' : 'ui-steps__item'}
          aria-current={step === current ? 'step' : undefined}
        >
          {title}
        </li>
      ))}
    </ol>
  );
}
