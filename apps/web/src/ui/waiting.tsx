/** Appears only after a moment, so that quick answers do not flicker. */
export function Waiting({ label = '正在载入' }: { label?: string }) {
  return (
    <div className="waiting" role="status">
      {label}…
    </div>
  );
}
