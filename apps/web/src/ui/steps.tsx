export interface Step {
  key: string;
  label: string;
  note?: string | null;
}

/** Where something stands on its way; the words carry it, the colour only helps. */
export function Steps({ steps, current, label }: { steps: Step[]; current: string; label: string }) {
  const at = steps.findIndex(({ key }) => key === current);
  return (
    <ol className="steps" aria-label={label}>
      {steps.map(({ key, label: name, note }, place) => (
        <li
          key={key}
          className={place < at ? 'steps-done' : place === at ? 'steps-now' : 'steps-ahead'}
          aria-current={place === at ? 'step' : undefined}
        >
          <span className="steps-mark" aria-hidden="true">
            {place < at ? '✓' : place + 1}
          </span>
          <span>
            {name}
            {note && <small>{note}</small>}
          </span>
        </li>
      ))}
    </ol>
  );
}
