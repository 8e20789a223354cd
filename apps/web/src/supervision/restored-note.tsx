/** Says that work of an earlier visit is on the screen, and offers to throw it away. */
export function RestoredNote({ onDiscard }: { onDiscard: () => void }) {
  const discard = () => {
    if (window.confirm('放弃后不能恢复，确定放弃上次的修改吗？')) onDiscard();
  };
  return (
    <div className="note-bar" role="status">
      <span>已恢复上次的修改，还没有提交。</span>
      <button type="button" className="plain-button" onClick={discard}>
        放弃修改
      </button>
    </div>
  );
}
