import type { FormInstance } from 'antd';
import { useState } from 'react';
import { newKey } from '../api/repeat-key';
import { upload } from '../api/upload';

export interface Photo {
  id: string;
  fileName: string;
}

/** Where the form keeps what has come. */
export const PHOTOS = ['onSite', 'photos'];

/** 现场核查照片 on their way into a form: how many are still to come, and what went wrong last. */
export function usePhotoUpload(form: FormInstance, itemId: string) {
  const [sending, setSending] = useState(0);
  const [fault, setFault] = useState<string | null>(null);
  const sendOne = async (file: File) => {
    const body = new FormData();
    body.set('file', file, file.name);
    const path = `/api/v1/items/${itemId}/on-site-photos`;
    const { id } = await upload<{ id: string }>(path, body, { 'Idempotency-Key': newKey() });
    // To what the form holds by now: photos chosen one after another are under way at the same time.
    const kept = (form.getFieldValue(PHOTOS) as Photo[] | undefined) ?? [];
    form.setFieldValue(PHOTOS, [...kept, { id, fileName: file.name }]);
  };
  const send = async (files: readonly File[]) => {
    setFault(null);
    setSending((count) => count + files.length);
    for (const file of files) {
      try {
        await sendOne(file);
      } catch (error) {
        setFault(`${file.name}：${(error as Error).message}`);
        // Nothing is waited for any more on account of this one.
        form.setFields([{ name: PHOTOS, errors: [] }]);
      }
      setSending((count) => count - 1);
    }
  };
  return { sending, fault, send };
}
