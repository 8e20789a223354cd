import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { Evidence, Finding } from '../api/types';
import { useNarrow } from '../ui/use-narrow';
import './evidence.css';
import { PhotoHint } from './photo-hint';
import { PreviewBody } from './preview-body';
import { UsesMarks } from './uses-marks';

interface Props {
  pieces: Evidence[];
  findings: ReadonlyMap<string, Finding>;
  itemId: string;
  first: number;
  onClose: () => void;
}

const ZOOMS = [1, 1.5, 2, 3] as const;

/** Evidence one piece after another: ← and → turn over, + and - zoom, Escape closes. */
export default function PreviewDialog({ pieces, findings, itemId, first, onClose }: Props) {
  const [place, setPlace] = useState(first);
  const [zoom, setZoom] = useState(0);
  const narrow = useNarrow();
  const piece = pieces[place];
  if (!piece) return null;
  const finding = findings.get(piece.id);
  const turn = (by: number) => {
    if (!pieces[place + by]) return;
    setPlace(place + by);
    setZoom(0);
  };
  const closer = (by: number) => setZoom(Math.min(ZOOMS.length - 1, Math.max(0, zoom + by)));
  const keys: Record<string, () => void> = {
    ArrowLeft: () => turn(-1),
    ArrowRight: () => turn(1),
    '+': () => closer(1),
    '=': () => closer(1),
    '-': () => closer(-1),
    '0': () => setZoom(0),
  };
  return (
    <Modal
      open
      title={piece.fileName}
      width={narrow ? '100%' : 1_100}
      className="preview-dialog"
      style={{ top: narrow ? 8 : 24 }}
      onCancel={onClose}
      footer={
        <div className="preview-foot">
          <span className="quiet" aria-live="polite">
            第 {place + 1} 份，共 {pieces.length} 份
          </span>
          <Button onClick={() => turn(-1)} disabled={place === 0}>
            上一份
          </Button>
          <Button onClick={() => turn(1)} disabled={place === pieces.length - 1}>
            下一份
          </Button>
          <Button onClick={() => closer(-1)} disabled={zoom === 0}>
            缩小
          </Button>
          <Button onClick={() => closer(1)} disabled={zoom === ZOOMS.length - 1}>
            放大
          </Button>
          <Button type="primary" href={`/api/v1/evidence/${piece.id}/content`} download={piece.fileName}>
            下载
          </Button>
        </div>
      }
    >
      <div
        onKeyDown={(event) => {
          const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
          if (!act) return;
          event.preventDefault();
          act();
        }}
      >
        {finding && <PhotoHint finding={finding} />}
        <UsesMarks uses={finding?.uses} itemId={itemId} />
        <PreviewBody key={piece.id} piece={piece} finding={finding} zoom={ZOOMS[zoom] ?? 1} />
      </div>
    </Modal>
  );
}
