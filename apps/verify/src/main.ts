import { BrokenContainer, type Container } from '@domain/dossier/container';
import { verifyDossier } from '@domain/dossier/verify-dossier';
import { BROWSER_TOOLS } from './browser-tools';
import { fromFolder, fromZip } from './chosen-files';
import { showBroken, showReport } from './show-report';

const find = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const [zip, folder, choose] = [find<HTMLInputElement>('zip'), find<HTMLInputElement>('folder'), find('choose')];
const [progress, report, key] = [find('progress'), find('report'), find<HTMLTextAreaElement>('key')];

/** Only the last choice counts: an earlier check that still runs shows nothing any more. */
let turn = 0;
let again: (() => Promise<Container>) | null = null;

async function check(open: () => Promise<Container>): Promise<void> {
  const own = (turn += 1);
  again = open;
  report.replaceChildren();
  progress.textContent = '正在核验……';
  const shown = await verified(open, (words) => {
    if (own === turn) progress.textContent = words;
  });
  if (own !== turn) return;
  progress.textContent = '';
  report.replaceChildren(...shown);
}

async function verified(open: () => Promise<Container>, say: (words: string) => void): Promise<Node[]> {
  try {
    const trusted = key.value.split('\n').flatMap((line) => line.trim() || []);
    const told = { at: 0 };
    const container = await open();
    const found = await verifyDossier(container, BROWSER_TOOLS, {
      trusted,
      progress(done, total) {
        if (done - told.at < total / 50) return;
        told.at = done;
        say(`正在核验……${Math.floor((100 * done) / total)}%`);
      },
    });
    return showReport(found);
  } catch (fault) {
    if (fault instanceof BrokenContainer)
      return showBroken(fault.file ? `${fault.message}（${fault.file}）` : fault.message);
    return showBroken(`核验没有完成：${String(fault)}`);
  }
}

zip.addEventListener('change', () => {
  const file = zip.files?.[0];
  // The same file chosen again is looked at again: it may have changed.
  zip.value = '';
  if (file) void check(() => fromZip(file));
});
folder.addEventListener('change', () => {
  const files = [...(folder.files ?? [])];
  folder.value = '';
  if (files.length > 0) void check(async () => fromFolder(files));
});
key.addEventListener('change', () => {
  if (again) void check(again);
});
for (const name of ['dragenter', 'dragover'])
  document.addEventListener(name, (event) => {
    event.preventDefault();
    choose.classList.add('over');
  });
for (const name of ['dragleave', 'drop']) document.addEventListener(name, () => choose.classList.remove('over'));
document.addEventListener('drop', (event) => {
  event.preventDefault();
  const file = event.dataTransfer?.files[0];
  if (file) void check(() => fromZip(file));
});
