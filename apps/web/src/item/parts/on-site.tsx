interface OnSiteRecord {
  on?: unknown;
  people?: unknown;
  findings?: unknown;
  photos?: { id: string; fileName: string }[];
}

/** What was found on site. The API keeps it as a free record, so it is read with care. */
export function OnSite({ record }: { record: object | null }) {
  if (!record) return null;
  const { on, people, findings, photos = [] } = record as OnSiteRecord;
  return (
    <div>
      <p className="prose">
        现场核查 {String(on ?? '')}
        {Array.isArray(people) && people.length > 0 && `，${people.join('、')}`}
        {findings ? `：${String(findings)}` : ''}
      </p>
      {photos.length > 0 && (
        <p className="item-line">
          现场照片
          {photos.map(({ id, fileName }) => (
            <a key={id} href={`/api/v1/on-site-photos/${id}/content`} download={fileName}>
              {fileName}
            </a>
          ))}
        </p>
      )}
    </div>
  );
}
