import type { CoverTable, DossierCover } from './dossier-cover';

const STYLE = `
body{margin:0 auto;max-width:60rem;padding:1.5rem 1rem 3rem;color:#1f1f1f;background:#fff;
font:16px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
h1{margin:.5rem 0 0;text-align:center;font-size:1.75rem;letter-spacing:.1em}
.sub{margin:.25rem 0 1.5rem;text-align:center;color:#555}
h2{margin:2rem 0 .5rem;padding-left:.6rem;border-left:4px solid #b3261e;font-size:1.15rem}
.wide{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:.925rem}
th,td{border:1px solid #bbb;padding:.35rem .55rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#f5f5f5;font-weight:600}
.facts th{width:7.5rem}
.facts td{white-space:pre-line}
.list{min-width:40rem;table-layout:fixed}
li{margin:.25rem 0}
@media(max-width:600px){body{padding:1rem .75rem 2rem;font-size:15px}.facts th{width:5.2rem}
.list{min-width:0}.list,.list tbody,.list tr,.list td{display:block;border:0}.list thead{display:none}
.list tr{padding:.4rem 0;border-bottom:1px solid #bbb}.list td{padding:0}.list td:empty{display:none}
.list td::before{content:attr(data-label) '：';color:#595959}}
@media print{body{max-width:none;padding:0;font-size:11pt}.list{min-width:0}tr{break-inside:avoid}h2{break-after:avoid}}
`;

/** The cover and the catalogue as one page that needs nothing else and runs nothing. */
export function coverHtml({ title, subtitle, facts, tables, notes }: DossierCover): string {
  const rows = facts.map(({ label, text }) => `<tr><th scope="row">${safe(label)}</th><td>${safe(text)}</td></tr>`);
  const lists = notes.map(
    (note) => `<h2>${safe(note.title)}</h2><ul>${note.lines.map((line) => `<li>${safe(line)}</li>`).join('')}</ul>`,
  );
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${safe(`${title} ${subtitle}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${safe(title)}</h1>
<p class="sub">${safe(subtitle)}</p>
<table class="facts"><tbody>${rows.join('')}</tbody></table>
${tables.map(tableHtml).join('\n')}
${lists.join('\n')}
</body>
</html>
`;
}

function tableHtml({ title, columns, rows }: CoverTable): string {
  const head = columns
    .map(({ label, width }) => `<th scope="col" style="width:${width}%">${safe(label)}</th>`)
    .join('');
  const cellOf = (text: string, place: number): string =>
    `<td data-label="${safe(columns[place]!.label)}">${safe(text)}</td>`;
  const body = rows.map((row) => `<tr>${row.map(cellOf).join('')}</tr>`).join('');
  return `<h2>${safe(title)}（${rows.length}）</h2><div class="wide" tabindex="0" role="region" aria-label="${safe(title)}"><table class="list"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function safe(text: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (sign) => signs[sign]!);
}
