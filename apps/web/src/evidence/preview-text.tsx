import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { Failure } from '../ui/failure';
import { Waiting } from '../ui/waiting';

/** A document's words and nothing else of it: lines as paragraphs, lines with tabs as rows of a table. */
export function PreviewText({ evidenceId, zoom }: { evidenceId: string; zoom: number }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['evidence-text', evidenceId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/evidence/{evidenceId}/text', { params: { path: { evidenceId } }, signal })),
    staleTime: Infinity,
  });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <div className="preview-text" style={{ fontSize: `${zoom * 16}px` }}>
      {data.text.split('\n').map((line, place) =>
        line.includes('\t') ? (
          <div key={place} className="preview-row">
            {line.split('\t').map((cell, column) => (
              <span key={column}>{cell}</span>
            ))}
          </div>
        ) : (
          <p key={place}>{line}</p>
        ),
      )}
    </div>
  );
}
