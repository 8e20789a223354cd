import type { Evidence, Item } from '../../api/types';
import { shanghaiTime } from '../../ui/days';
import { fileSize } from '../../ui/file-size';
import { EVIDENCE_WORDS } from '../words';

/** Files with their own date apart from the upload's, and the digest that says they were never touched. */
export function EvidenceList({ evidence, item }: { evidence: Evidence[]; item: Item }) {
  return (
    <ul className="item-list">
      {evidence.map((one) => (
        <li key={one.id}>
          <div className="item-line">
            <a href={`/api/v1/evidence/${one.id}/content`} download={one.fileName}>
              {one.fileName}
            </a>
            <span className="quiet">
              {EVIDENCE_WORDS[one.kind]} · {fileSize(one.size)}
              {one.version > 1 && ` · 第 ${one.version} 版`}
              {one.cycle !== item.cycle && ` · 第 ${one.cycle} 轮`}
            </span>
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
        </li>
      ))}
    </ul>
  );
}
