import { Button } from 'antd';
import { useState } from 'react';
import { copyText } from '../ui/copy-text';
import { shanghaiTime } from '../ui/days';
import { Facts } from '../ui/facts';
import { Panel } from '../ui/panel';
import type { Checkpoint } from './use-log';

/** The newest checkpoint, for whoever wants to keep it somewhere himself. */
export function CheckpointPanel({ checkpoint }: { checkpoint: Checkpoint | null }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  if (!checkpoint)
    return (
      <Panel title="最新检查点">
        <p className="quiet">还没有签发过检查点；后台任务运行后几秒内签发第一个。</p>
      </Panel>
    );
  const { origin, size, shortRoot, at, note, key } = checkpoint;
  return (
    <Panel title="最新检查点" extra={<Button onClick={() => void copyText(note).then(setCopied)}>复制检查点</Button>}>
      <Facts
        facts={[
          { label: '条数', value: size },
          { label: '根散列', value: <code>{shortRoot}</code> },
          { label: '签发时间', value: shanghaiTime(at) },
          { label: '日志标识', value: <code>{origin}</code> },
          { label: '公钥', value: <code>{key}</code> },
        ]}
      />
      {copied !== null && (
        <p role="status">{copied ? '已复制，请存到本系统之外。' : '浏览器不允许复制，请选中下面的文字自行复制。'}</p>
      )}
      <pre className="log-note">{note}</pre>
      <p className="quiet">
        检查点是对此前全部审计日志的签名。把它存到本系统之外，日后用“xh audit verify --checkpoint
        文件”核对，就能看出日志有没有被改动、删除或者退回到较早的备份。报表和公文上打印的“日志存证”就是它的条数、根散列和时间。
      </p>
    </Panel>
  );
}
