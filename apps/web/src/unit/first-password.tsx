import { Button, Modal } from 'antd';
import { useState } from 'react';
import { copyText } from '../ui/copy-text';

interface Props {
  name: string;
  username: string;
  password: string | null;
  onClose: () => void;
}

/** Shown once: it is kept nowhere. Closed only by its own button, so that it is not lost to a stray key. */
export default function FirstPassword({ name, username, password, onClose }: Props) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const words = `用户名：${username}，初始密码：${password}`;
  return (
    <Modal
      open
      title={`${name}的初始密码`}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          我已记下
        </Button>
      }
    >
      {password === null ? (
        <p>账号已经建立，但是这次没有取到初始密码。请在人员列表里“重置密码”。</p>
      ) : (
        <>
          <p>只显示这一次。请交给本人，首次登录时须修改。</p>
          <p>用户名：{username}</p>
          <div className="first-password">
            <code aria-label="初始密码">{password}</code>
            <Button onClick={() => void copyText(words).then(setCopied)}>复制用户名和密码</Button>
          </div>
          <p role="status">{copied === null ? '' : copied ? '已复制。' : '浏览器不允许复制，请手工抄录。'}</p>
        </>
      )}
    </Modal>
  );
}
