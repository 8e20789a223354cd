import type { Evidence, Finding } from '../api/types';

import { isOpenable } from './piece-name';

interface Props {
  piece: Evidence;
  finding: Finding | undefined;
  onOpen: () => void;
}

/** The thumbnail of a piece, or its kind in letters; opens the preview. */
export function PieceTile({ piece, finding, onOpen }: Props) {
  if (!isOpenable(piece))
    return (
      <span className="piece-tile no-print" aria-hidden="true">
        {extensionOf(piece.fileName)}
      </span>
    );
  const drawn = finding?.preview === 'picture' || finding?.preview === 'pages';
  return (
    <button type="button" className="piece-tile no-print" onClick={onOpen} aria-label={`预览 ${piece.fileName}`}>
      {drawn ? (
        <img src={`/api/v1/evidence/${piece.id}/thumbnail`} alt="" loading="lazy" decoding="async" />
      ) : (
        <span aria-hidden="true">{extensionOf(piece.fileName)}</span>
      )}
    </button>
  );
}

function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '文件' : name.slice(dot + 1, dot + 6).toUpperCase();
}
