import type { DossierReport, Fault } from '@domain/dossier/dossier-report';
import { shanghaiMinute } from '@domain/dossier/shanghai-minute';
import { element, section, table } from './element';

/** The report as people read it: the verdict, what is wrong and where, what was checked, the story, what is not proved. */
export function showReport(report: DossierReport): Node[] {
  return [
    verdict(report),
    ...(report.faults.length > 0 ? [faultList(report.faults)] : []),
    ...report.notes.map((note) => element('p', 'note', note)),
    sealFacts(report),
    section('核对了什么', checkTable(report)),
    section(`办理过程（${report.story.length} 个事件）`, storyTable(report)),
    section(`案卷里的文件（${report.files.length} 个）`, fileTable(report)),
    section('不在证明之列', element('ul', '', ...report.notProved.map((line) => element('li', '', line)))),
  ];
}

export function showBroken(message: string): Node[] {
  return [element('p', 'verdict bad', '这不是完好的案卷'), element('p', '', message)];
}

function verdict({ ok, faults, item }: DossierReport): HTMLElement {
  const words = ok ? '没有发现改动' : `发现 ${faults.length} 处不符，案卷不可采信`;
  const about = item ? `${item.number}\u3000${item.title}（${item.status}）` : '读不出是哪个事项';
  const made = element('div', `verdict ${ok ? 'good' : 'bad'}`, element('strong', '', words), element('p', '', about));
  made.setAttribute('role', 'alert');
  return made;
}

const MOST_SHOWN = 200;

function faultList(faults: readonly Fault[]): HTMLElement {
  const lines = faults.slice(0, MOST_SHOWN).map(({ event, detail, file }) => {
    const place = [event === null ? '' : `第 ${event} 个事件`, file ?? ''].filter(Boolean).join('，');
    return element('li', '', detail, ...(place ? [element('span', 'place', place)] : []));
  });
  const more = faults.length - lines.length;
  if (more > 0) lines.push(element('li', '', `还有 ${more} 处没有列出。`));
  return section('哪里不对', element('ol', 'faults', ...lines));
}

function sealFacts({ checkpoint, key, madeAt }: DossierReport): HTMLElement {
  const rows: [string, string][] = [];
  if (madeAt) rows.push(['立卷时间', shanghaiMinute(madeAt)]);
  if (checkpoint) {
    rows.push(['检查点', `${checkpoint.origin}，共 ${checkpoint.size} 个事件，签于 ${shanghaiMinute(checkpoint.at)}`]);
    rows.push(['根哈希', checkpoint.root]);
  }
  if (key)
    rows.push(['公钥', `${key.text}${key.trusted ? '（与另行取得的一致）' : '（案卷自带，请与另行取得的核对）'}`]);
  const terms = rows.flatMap(([label, text]) => [element('dt', '', label), element('dd', '', text)]);
  return section('检查点与公钥', element('dl', 'facts', ...terms));
}

function checkTable({ checks }: DossierReport): HTMLElement {
  const rows = checks.map(({ label, checked, faults }) => {
    const mark = faults > 0 ? element('b', 'bad', `✗ ${faults} 处不符`) : element('span', 'good', '✓ 相符');
    return [label, `${checked} 项`, mark];
  });
  return table('checks', '核对了什么', ['项目', '核对', '结果'], rows);
}

function storyTable({ story }: DossierReport): HTMLElement {
  const rows = story.map(({ number, at, actor, text, sound }) => [
    String(number),
    shanghaiMinute(at),
    actor,
    sound ? text : element('span', 'bad', `✗ ${text}（此处不符，不可采信）`),
  ]);
  return table('story cards', '办理过程', ['序号', '时间', '经办', '事情'], rows);
}

const PROTECTION = { log: '日志', manifest: '仅清单' };

function fileTable({ files }: DossierReport): HTMLElement {
  const rows = files.map(({ path, size, sha256, protectedBy }) => [
    path,
    sizeOf(size),
    PROTECTION[protectedBy],
    element('code', '', sha256),
  ]);
  const lists = element(
    'details',
    '',
    element('summary', '', '展开文件清单'),
    table('files cards', '文件清单', ['文件', '大小', '保护', 'SHA-256'], rows),
  );
  return lists;
}

function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
