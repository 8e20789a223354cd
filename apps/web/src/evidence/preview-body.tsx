import { useEffect, useRef } from 'react';
import type { Evidence, Finding } from '../api/types';
import { Waiting } from '../ui/waiting';
import { PreviewText } from './preview-text';

interface Props {
  piece: Evidence;
  finding: Finding | undefined;
  /** 1 fits the width. */
  zoom: number;
}

/** One piece as pictures that the server drew, as plain text, or with the reason why not. Takes the focus, so that keys work and the wheel scrolls. */
export function PreviewBody({ piece, finding, zoom }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="preview-body" ref={box} tabIndex={0} role="group" aria-label={`${piece.fileName} 的内容`}>
      {finding?.note && <p className="quiet preview-note">{finding.note}</p>}
      <Content piece={piece} finding={finding} zoom={zoom} />
    </div>
  );
}

function Content({ piece, finding, zoom }: Props) {
  if (!finding || finding.state === 'waiting') return <Waiting label="正在生成预览，请稍候，也可以先下载查看" />;
  if (finding.preview === 'text') return <PreviewText evidenceId={piece.id} zoom={zoom} />;
  if (finding.preview === 'none')
    return finding.note ? null : <p className="quiet">这类文件不能预览，请下载后查看。</p>;
  return (
    <div className={zoom > 1 ? 'preview-pictures closer' : 'preview-pictures'} style={{ width: `${zoom * 100}%` }}>
      {Array.from({ length: finding.pages }, (_, page) => (
        <img
          key={page}
          src={`/api/v1/evidence/${piece.id}/picture?page=${page + 1}`}
          alt={finding.pages > 1 ? `第 ${page + 1} 页` : piece.fileName}
          loading={page === 0 ? 'eager' : 'lazy'}
        />
      ))}
    </div>
  );
}
