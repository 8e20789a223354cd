import { Alert, Button, Progress } from 'antd';
import type { UploadLine } from '../use-evidence-upload';

interface Props {
  lines: UploadLine[];
  onHold: (place: number) => void;
}

/** How far each file has come, and what became of it. */
export function UploadLines({ lines, onHold }: Props) {
  return (
    <div aria-live="polite">
      {lines.map((line, place) => (
        <div key={`${line.name}-${place}`} className="upload-line">
          {line.state === 'done' || line.state === 'failed' ? (
            <Ended line={line} />
          ) : (
            <UnderWay line={line} onHold={() => onHold(place)} />
          )}
        </div>
      ))}
    </div>
  );
}

function UnderWay({ line: { name, share, state, gate }, onHold }: { line: UploadLine; onHold: () => void }) {
  const isPaused = state === 'paused';
  return (
    <>
      <div className="upload-head">
        <span>
          {name}
          {isPaused && <span className="quiet"> · 已暂停</span>}
          {state === 'offline' && <span className="quiet"> · 网络不通，恢复后自动续传</span>}
        </span>
        {/* The form around it is shut while it sends; this is not part of what is filled in. */}
        {gate && state !== 'waiting' && (
          <Button
            size="small"
            disabled={false}
            onClick={onHold}
            aria-label={`${isPaused ? '继续' : '暂停'}上传 ${name}`}
          >
            {isPaused ? '继续' : '暂停'}
          </Button>
        )}
      </div>
      <Progress
        percent={Math.round(share * 100)}
        size="small"
        status={isPaused ? 'normal' : 'active'}
        aria-label={`${name} 上传进度`}
      />
    </>
  );
}

function Ended({ line: { name, state, error, reuse } }: { line: UploadLine }) {
  if (state === 'failed')
    return <Alert type="error" showIcon title={`${name}：${error?.message ?? '没有上传'}`} role="alert" />;
  return (
    <>
      <Alert type="success" showIcon title={`${name} 已上传`} />
      {reuse.length > 0 && (
        <Alert type="warning" showIcon title={`这份材料的内容已用于：${reuse.join('；')}。请确认不是误传。`} />
      )}
    </>
  );
}
