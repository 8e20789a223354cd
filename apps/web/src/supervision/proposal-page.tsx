import { Progress } from 'antd';
import { useState } from 'react';
import { useOutletContext, useSearchParams } from 'react-router';
import type { Supervision } from '../api/types';
import { Failure } from '../ui/failure';
import { FileField } from '../ui/file-field';
import { Panel } from '../ui/panel';
import { LetterEditor } from './letter-editor';
import './supervision.css';
import { useProposal, useReadLetter } from './use-proposal';

/** A letter becomes a list only after a person has looked at every line. */
export default function ProposalPage() {
  const supervision = useOutletContext<Supervision>();
  const [file, setFile] = useState<File[]>([]);
  const [search, setSearch] = useSearchParams();
  const letter = useReadLetter(supervision.id);
  const proposal = useProposal(search.get('proposal'));
  const read = (files: File[]) => {
    setFile(files);
    if (files[0]) letter.mutate(files[0], { onSuccess: ({ id }) => setSearch({ proposal: id }) });
  };
  return (
    <>
      <Panel title="上传反馈意见">
        <p>
          支持
          docx、pdf、txt、md、xlsx、csv。系统读出问题清单，由您逐条核对、修改、拆分、合并；确认之前不会建立任何事项。
        </p>
        <label htmlFor="letter">反馈意见文件</label>
        <FileField id="letter" value={file} onChange={read} accept=".docx,.doc,.pdf,.txt,.md,.xlsx,.csv" />
        {letter.isPending && <Progress percent={Math.round(letter.share * 100)} aria-label="上传进度" />}
        {letter.error && (
          <Failure error={letter.error} onRetry={file[0] ? () => letter.mutate(file[0] as File) : undefined} />
        )}
      </Panel>
      {proposal.error && <Failure error={proposal.error} />}
      {proposal.data?.confirmedAt && (
        <Panel title="这份清单已经确认">
          <p>所读出的问题已经建立为事项，可以在概况中查看；需要重新导入时，请再次上传文件。</p>
        </Panel>
      )}
      {proposal.data && !proposal.data.confirmedAt && (
        <LetterEditor key={proposal.data.id} supervisionId={supervision.id} proposal={proposal.data} />
      )}
    </>
  );
}
