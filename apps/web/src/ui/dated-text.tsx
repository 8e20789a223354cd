/** Text in which no date is broken over two lines. */
export function DatedText({ children }: { children: string }) {
  return children.split(/(\d{4}-\d{2}-\d{2})/).map((part, place) =>
    place % 2 === 1 ? (
      <span key={place} className="day">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
