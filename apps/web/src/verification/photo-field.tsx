import { useState } from 'react';
import { newKey } from '../api/repeat-key';
import { upload } from '../api/upload';
import { FileField } from '../ui/file-field';

interface Photo {
  id: string;
  fileName: string;
}

interface Props {
  id?: string;
  itemId: string;
  value?: Photo[];
  onChange?: (photos: Photo[]) => void;
}

/** 现场核查照片: sent as they are chosen, and named in the decision. What is sent stays; what is taken out is not named. */
export function PhotoField({ id, itemId, value = [], onChange }: Props) {
  const [sending, setSending] = useState(0);
  const [fault, setFault] = useState<string | null>(null);
  const send = async (files: File[]) => {
    setFault(null);
    const sent = [...value];
    for (const file of files) {
      setSending((count) => count + 1);
      const form = new FormData();
      form.set('file', file, file.name);
      try {
        const path = `/api/v1/items/${itemId}/on-site-photos`;
        const photo = await upload<{ id: string }>(path, form, { 'Idempotency-Key': newKey() });
        sent.push({ id: photo.id, fileName: file.name });
        onChange?.([...sent]);
      } catch (error) {
        setFault((error as Error).message);
      }
      setSending((count) => count - 1);
    }
  };
  return (
    <>
      <FileField id={id} value={[]} onChange={(files) => void send(files)} multiple camera accept="image/*" />
      {sending > 0 && <p role="status">正在上传 {sending} 张…</p>}
      {fault && <p role="alert">{fault}</p>}
      {value.length > 0 && (
        <ul className="file-list">
          {value.map((photo) => (
            <li key={photo.id}>
              {photo.fileName}
              <button
                type="button"
                className="link-button"
                aria-label={`移除 ${photo.fileName}`}
                onClick={() => onChange?.(value.filter((one) => one.id !== photo.id))}
              >
                移除
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
