import { type DragEvent, useRef, useState } from 'react';
import { fileSize } from './file-size';
import { useNarrow } from './use-narrow';

interface Props {
  id?: string;
  value?: File[];
  onChange?: (files: File[]) => void;
  multiple?: boolean;
  accept?: string;
  /** Also offers the camera on a phone. */
  camera?: boolean;
}

/** Choose, drop or (on a phone) photograph files. A button opens the input: the input's own words are in the browser's language. */
export function FileField({ id, value = [], onChange, multiple = false, accept, camera = false }: Props) {
  const narrow = useNarrow();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const add = (files: FileList | null) => {
    const chosen = [...(files ?? [])];
    if (chosen.length === 0) return;
    onChange?.(multiple ? [...value, ...chosen] : chosen.slice(0, 1));
    if (input.current) input.current.value = '';
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files);
  };
  return (
    <div
      className={over ? 'file-field file-over' : 'file-field'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <button type="button" className="plain-button" onClick={() => input.current?.click()}>
        选择文件
      </button>
      <input
        ref={input}
        id={id}
        className="sr-only"
        tabIndex={-1}
        type="file"
        multiple={multiple}
        accept={accept}
        onChange={({ target }) => add(target.files)}
      />
      {!narrow && <span className="quiet">也可以把文件拖到这里</span>}
      {camera && narrow && (
        <label className="plain-button">
          拍照
          <input
            className="sr-only"
            type="file"
            accept="image/*"
            capture="environment"
            onChange={({ target }) => add(target.files)}
          />
        </label>
      )}
      {value.length > 0 && (
        <ul className="file-list">
          {value.map((file, place) => (
            <li key={`${file.name}-${place}`}>
              <span>{file.name}</span> <span className="quiet">{fileSize(file.size)}</span>
              <button
                type="button"
                className="link-button"
                aria-label={`移除 ${file.name}`}
                onClick={() => onChange?.(value.filter((_, other) => other !== place))}
              >
                移除
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
