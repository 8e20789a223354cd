import { Form } from 'antd';
import { FileField } from '../ui/file-field';
import { type Photo, PHOTOS, type usePhotoUpload } from './use-photo-upload';

type Upload = ReturnType<typeof usePhotoUpload>;

/** 现场核查照片: sent as they are chosen, and named in the decision, which waits for them. What is sent stays; what is taken out is not named. */
export function PhotoField({ upload }: { upload: Upload }) {
  const { sending } = upload;
  return (
    <Form.Item
      name={PHOTOS}
      label="现场照片"
      extra="提交验收意见后不能再改动"
      // Told to whoever would send the form, not with every photo that comes or goes.
      validateTrigger={false}
      rules={[
        {
          validator: () => (sending > 0 ? Promise.reject(new Error('照片还在上传，传完后再提交')) : Promise.resolve()),
        },
      ]}
    >
      <PhotoChoice upload={upload} />
    </Form.Item>
  );
}

interface Props {
  upload: Upload;
  id?: string;
  value?: Photo[];
  onChange?: (photos: Photo[]) => void;
}

function PhotoChoice({ upload: { sending, fault, send }, id, value = [], onChange }: Props) {
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
