import type { Evidence } from '../api/types';
import { Tag } from '../ui/tag';

/** Whether anybody may look into it: what waits for its scan or did not pass it stays shut. */
export function isOpenable({ scanState }: Evidence): boolean {
  return scanState === 'none' || scanState === 'clean';
}

/** The name of a piece, which is its download; what stays shut says why. */
export function PieceName({ piece }: { piece: Evidence }) {
  const { id, fileName, scanState, scanFinding } = piece;
  if (isOpenable(piece))
    return (
      <a href={`/api/v1/evidence/${id}/content`} download={fileName}>
        {fileName}
      </a>
    );
  return (
    <span>
      {fileName}{' '}
      {scanState === 'pending' ? (
        <Tag tone="yellow">正在查毒，查完后才能查看、才算佐证</Tag>
      ) : (
        <Tag tone="red">已隔离：查出病毒{scanFinding && `（${scanFinding}）`}，不算佐证</Tag>
      )}
    </span>
  );
}
