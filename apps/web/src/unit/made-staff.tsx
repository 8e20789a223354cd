import { Alert, Button } from 'antd';
import { useCallback, useState } from 'react';
import { useBeforeUnload } from 'react-router';
import { Panel } from '../ui/panel';
import { copyText } from '../ui/copy-text';
import { StaffRows } from './staff-rows';
import type { PastedStaff } from './use-paste-staff';

/** What was made. The first passwords are kept nowhere, so the page does not let itself be closed by accident before they are copied. */
export function MadeStaff({ staff: { units, people } }: { staff: PastedStaff }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const hasPasswords = people.some(({ firstPassword }) => firstPassword !== null);
  useBeforeUnload(
    useCallback(
      (event) => {
        if (hasPasswords && !copied) event.preventDefault();
      },
      [hasPasswords, copied],
    ),
  );
  const rows = [['单位', '姓名', '用户名', '初始密码'], ...people.map(lineOf)].map((cells) => cells.join('\t'));
  const copy = (
    <Button type="primary" onClick={() => void copyText(rows.join('\n')).then(setCopied)}>
      复制全部
    </Button>
  );
  return (
    <>
      <Alert
        className="form-alert"
        type="info"
        showIcon
        role="status"
        title={`已增加 ${units.length} 个单位、${people.length} 人。${
          hasPasswords ? '初始密码只显示这一次，请复制后分别交给本人，首次登录时须修改。' : ''
        }${copied === null ? '' : copied ? '已复制，可以粘贴到表格里。' : '浏览器不允许复制，请手工抄录。'}`}
      />
      <Panel title={`人员（${people.length}）`} extra={hasPasswords && copy}>
        {people.length === 0 ? <div className="empty">没有增加人员。</div> : <StaffRows people={people} made />}
      </Panel>
    </>
  );
}

function lineOf({ unit, name, username, firstPassword }: PastedStaff['people'][number]): string[] {
  return [asText(unit), asText(name), username, firstPassword ?? ''];
}

/** A spreadsheet must not take a name for a formula. */
function asText(words: string): string {
  return /^[=+\-@＝＋－＠]/.test(words) ? `'${words}` : words;
}
