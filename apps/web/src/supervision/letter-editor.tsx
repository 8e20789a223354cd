import type { ProposalRow } from './proposal-rows';
import { useKept } from '../session/use-kept';
import { Panel } from '../ui/panel';
import { ProposalEditor } from './proposal-editor';
import { otherWarnings, toRows } from './proposal-rows';
import { RestoredNote } from './restored-note';
import { type Proposal, useConfirmProposal } from './use-proposal';

/** Where the edits of a proposal are kept until it is confirmed. */
const placeOf = (proposalId: string): string => `proposal1.${proposalId}`;

const sourceOf = ({ source }: ProposalRow): string => `原文（第 ${source.line} 行）`;

/** What was read from a letter, row by row. */
export function LetterEditor({ supervisionId, proposal }: { supervisionId: string; proposal: Proposal }) {
  const { items, warnings, id } = proposal;
  const { value, isRestored, change, forget, discard } = useKept(placeOf(id), () => toRows(items, warnings));
  const confirm = useConfirmProposal(id);
  const others = otherWarnings(items, warnings);
  if (items.length === 0) {
    return (
      <Panel title="没有读出问题">
        <p>可以检查文件，或者在“粘贴清单”里逐行粘贴，在“概况”页逐条增加。</p>
      </Panel>
    );
  }
  return (
    <>
      {isRestored && <RestoredNote onDiscard={discard} />}
      {others.length > 0 && (
        <Panel title="请留意">
          <ul>
            {others.map(({ detail }, place) => (
              <li key={place}>{detail}</li>
            ))}
          </ul>
        </Panel>
      )}
      <ProposalEditor
        supervisionId={supervisionId}
        title={`读出 ${items.length} 个问题`}
        rows={value}
        onChange={change}
        onConfirmed={forget}
        confirm={confirm}
        source={sourceOf}
      />
    </>
  );
}
