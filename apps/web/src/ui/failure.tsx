import { Problem } from '../api/problem';

/** What was asked for did not come; says why and offers to ask again where that may help. */
export function Failure({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const problem = error instanceof Problem ? error : null;
  const isFinal = problem?.status === 404 || problem?.status === 403;
  return (
    <div className="failure" role="alert">
      <p className="failure-title">{problem?.title ?? '没有取到内容'}</p>
      <p>{problem ? problem.message : '页面出现故障，请重新载入。'}</p>
      {onRetry && !isFinal && (
        <button type="button" className="plain-button" onClick={onRetry}>
          重试
        </button>
      )}
    </div>
  );
}
