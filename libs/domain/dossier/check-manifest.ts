import { isHandedIn, isInPlace, MANIFEST, MANIFEST_SUM } from './dossier-form';
import type { Findings } from './findings';
import { type Manifest, type ManifestFile, readManifest } from './manifest';
import type { FileFound } from './read-files';

/** The manifest says of each file what it must be, and of no file too much. */
export function checkManifest(found: ReadonlyMap<string, FileFound>, findings: Findings): Manifest | null {
  checkSum(found, findings);
  const text = found.get(MANIFEST)?.text;
  const manifest = text ? readManifest(text) : null;
  if (!manifest) {
    findings.fault('manifest', text ? '清单不是规定的写法，可能被改过。' : '案卷里没有清单。', { file: MANIFEST });
    return null;
  }
  const listed = new Set<string>();
  const ids = new Set<string>();
  for (const file of manifest.files) {
    findings.checked('manifest');
    if (listed.has(file.path)) findings.fault('manifest', '清单里重复列了这个文件。', { file: file.path });
    listed.add(file.path);
    checkKind(file, ids, findings);
    compare(file, found.get(file.path), findings);
  }
  for (const path of found.keys())
    if (!listed.has(path) && path !== MANIFEST && path !== MANIFEST_SUM)
      findings.fault('manifest', '清单里没有这个文件，是后来加进来的。', { file: path });
  return manifest;
}

function checkSum(found: ReadonlyMap<string, FileFound>, findings: Findings): void {
  findings.checked('manifest');
  const sum = found.get(MANIFEST_SUM)?.text;
  const manifest = found.get(MANIFEST);
  if (!manifest) return;
  if (sum === undefined) return findings.fault('manifest', '案卷里没有清单的校验值。', { file: MANIFEST_SUM });
  if (sum !== manifestSum(manifest.sha256))
    findings.fault('manifest', '清单与它的校验值不符：清单或者校验值被改过。', { file: MANIFEST });
}

/** What the manifest says a file is, nobody signed: so its place must say the same, and no two may be the same piece. */
function checkKind({ path, role, id }: ManifestFile, ids: Set<string>, findings: Findings): void {
  const at = { file: path };
  if (!isInPlace(role, path) || isHandedIn(role) !== (id !== null))
    findings.fault('manifest', '清单所说的类别与文件的位置不符，清单被改过。', at);
  if (id === null) return;
  if (ids.has(id)) findings.fault('manifest', '清单里有两个文件自称是同一份材料，其中一个是冒充的。', at);
  ids.add(id);
}

function compare(file: ManifestFile, found: FileFound | undefined, findings: Findings): void {
  const at = { file: file.path };
  if (!found) return findings.fault('manifest', '清单所列的文件不在案卷里，或者已损坏。', at);
  if (found.size !== file.size)
    return findings.fault('manifest', `文件大小与清单不符：应为 ${file.size} 字节，实为 ${found.size} 字节。`, at);
  if (found.sha256 !== file.sha256) findings.fault('manifest', '文件内容与清单不符，被改过。', at);
}

/** The file beside the manifest, as `sha256sum` writes it. */
export function manifestSum(sha256: string): string {
  return `${sha256}  ${MANIFEST}\n`;
}
