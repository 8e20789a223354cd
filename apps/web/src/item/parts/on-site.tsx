interface OnSiteRecord {
  on?: unknown;
  people?: unknown;
  findings?: unknown;
}

/** What was found on site. The API keeps it as a free record, so it is read with care. */
export function OnSite({ record }: { record: object | null }) {
  if (!record) return null;
  const { on, people, findings } = record as OnSiteRecord;
  return (
    <p className="prose">
      现场核查 {String(on ?? '')}
      {Array.isArray(people) && people.length > 0 && `，${people.join('、')}`}
      {findings ? `：${String(findings)}` : ''}
    </p>
  );
}
