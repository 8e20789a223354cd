import { Alert, Progress } from 'antd';
import type { UploadLine } from '../use-evidence-upload';

/** How far each file has come, and what became of it. */
export function UploadLines({ lines }: { lines: UploadLine[] }) {
  return (
    <div aria-live="polite">
      {lines.map(({ name, share, state, error, reuse }, place) => (
        <div key={`${name}-${place}`} className="upload-line">
          {(state === 'waiting' || state === 'sending') && (
            <>
              {name}
              <Progress percent={Math.round(share * 100)} size="small" aria-label={`${name} 上传进度`} />
            </>
          )}
          {state === 'done' && <Alert type="success" showIcon title={`${name} 已上传`} />}
          {state === 'done' && reuse.length > 0 && (
            <Alert type="warning" showIcon title={`这份材料的内容已用于：${reuse.join('；')}。请确认不是误传。`} />
          )}
          {state === 'failed' && (
            <Alert type="error" showIcon title={`${name}：${error?.message ?? '没有上传'}`} role="alert" />
          )}
        </div>
      ))}
    </div>
  );
}
