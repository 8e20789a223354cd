import type { StoredUpload } from '@application/ports/uploads';
import type { AddedEvidenceView } from './evidence.view';
import type { UploadView } from './upload.view';

export function presentUpload({ id, itemId, fileName, size, chunkSize, parts, answer }: StoredUpload): UploadView {
  return {
    id,
    itemId,
    fileName,
    size,
    chunkSize,
    received: parts.reduce((sum, part) => sum + part.size, 0),
    parts: parts.map(({ start, size, sha256 }) => ({ start, size, sha256 })),
    evidence: answer as AddedEvidenceView | null,
  };
}
