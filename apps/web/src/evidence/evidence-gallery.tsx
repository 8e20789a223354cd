import { lazy, Suspense, useState } from 'react';
import type { Evidence, Item } from '../api/types';
import { EVIDENCE_WORDS } from '../item/words';
import { shanghaiTime } from '../ui/days';
import { fileSize } from '../ui/file-size';
import { ComparisonMark } from './comparison-mark';
import './evidence.css';
import { NotCompared } from './not-compared';
import { PhotoHint } from './photo-hint';
import { isOpenable, PieceName } from './piece-name';
import { PieceTile } from './piece-tile';
import { findingsById, useFindings } from './use-findings';
import { UsesMarks } from './uses-marks';

const PreviewDialog = lazy(() => import('./preview-dialog'));

/**
 * Pieces of evidence with their thumbnails, what the camera says, where else they are used or how far that was looked for, and the digest that says
 * they were never touched. Files bear their own date apart from the upload's.
 */
export function EvidenceGallery({ evidence, item }: { evidence: Evidence[]; item: Item }) {
  const [opened, setOpened] = useState<number | null>(null);
  const { data, error, refetch } = useFindings(item);
  const findings = findingsById(data?.data);
  const openable = evidence.filter(isOpenable);
  return (
    <>
      {error && <NotCompared what="这些材料" error={error} onRetry={() => void refetch()} />}
      <ul className="item-list">
        {evidence.map((one) => {
          const finding = findings.get(one.id);
          return (
            <li key={one.id} className="piece">
              <PieceTile piece={one} finding={finding} onOpen={() => setOpened(openable.indexOf(one))} />
              <div>
                <div className="item-line">
                  <PieceName piece={one} />
                  <span className="quiet">
                    {EVIDENCE_WORDS[one.kind]} · {fileSize(one.size)}
                    {one.version > 1 && ` · 第 ${one.version} 版`}
                    {one.cycle !== item.cycle && ` · 第 ${one.cycle} 轮`}
                  </span>
                  {/* Pieces of earlier cycles were compared in theirs. */}
                  {data && one.cycle === item.cycle && <ComparisonMark piece={one} finding={finding} />}
                </div>
                <div className="item-line quiet">
                  <span>形成 {one.evidenceOn}</span>
                  <span>
                    {one.uploadedBy.name} 上传于 {shanghaiTime(one.at)}
                  </span>
                  <span className="mono" title={`SHA-256 ${one.sha256}`}>
                    校验 {one.sha256.slice(0, 12)}…
                  </span>
                </div>
                {finding && <PhotoHint finding={finding} />}
                <UsesMarks uses={finding?.uses} itemId={item.id} />
              </div>
            </li>
          );
        })}
      </ul>
      {opened !== null && (
        <Suspense fallback={null}>
          <PreviewDialog
            pieces={openable}
            findings={findings}
            itemId={item.id}
            first={opened}
            onClose={() => setOpened(null)}
          />
        </Suspense>
      )}
    </>
  );
}
