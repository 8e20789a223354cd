import { BrokenContainer, type Container, type RandomBytes } from '@domain/dossier/container';
import { openZip } from '@domain/dossier/zip-container';

const PORTION = 1024 * 1024;

/** A zip as the person chose it. */
export function fromZip(file: File): Promise<Container> {
  return openZip(bytesOf(file));
}

/** A folder that a zip was unpacked into: the one in which the manifest lies, with all below it. */
export function fromFolder(chosen: readonly File[]): Container {
  const manifest = chosen.map(pathOf).find((path) => /(^|\/)manifest\.json$/.test(path));
  if (manifest === undefined) throw new BrokenContainer('这个文件夹里没有案卷的清单（manifest.json）。');
  const root = manifest.slice(0, -'manifest.json'.length);
  const files = new Map(
    chosen
      .filter((file) => pathOf(file).startsWith(root))
      .map((file): [string, File] => [pathOf(file).slice(root.length), file])
      // What systems leave in folders by themselves.
      .filter(([path]) => !/(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(path)),
  );
  return {
    sizes: new Map([...files].map(([path, { size }]) => [path, size])),
    async *read(name) {
      const file = files.get(name);
      if (!file) throw new BrokenContainer('文件夹里没有这个文件。', name);
      const bytes = bytesOf(file);
      for (let at = 0; at < file.size; at += PORTION) yield await bytes.read(at, Math.min(PORTION, file.size - at));
    },
  };
}

const pathOf = (file: File): string => file.webkitRelativePath || file.name;

function bytesOf(file: File): RandomBytes {
  return {
    size: file.size,
    async read(at, length) {
      try {
        return new Uint8Array(await file.slice(at, at + length).arrayBuffer());
      } catch {
        throw new BrokenContainer('文件读不出来，可能已被移动或者改动。');
      }
    },
  };
}
