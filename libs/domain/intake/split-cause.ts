/** Words by which a text itself says that a cause follows. */
const CAUSE =
  /(?:究其|其|分析|主要|根本|深层次?|问题|产生)*(?:的)?原因(?:主要|分析)?(?:在于|是由于|是因为|是|为|有|如下|：|:)+|(?:主要|这)?是(?:由于|因为)|归因于|根源在于|究其根源[，,]?(?:是|在于)?|(?:主要)?(?:成因|症结)(?:在于|是|为|：|:)/;
/** 由于A，B: the cause stands first, its effect after the comma. */
const BECAUSE =
  /(^|[。；;，,])(?:由于|因为)([^。；;，,]{4,60}?)(?:的原因)?[，,](?:导致|致使|造成|使得|因此|因而|所以)?/;
const EDGES = /^[，,：:、；;。\s]+|[，,：:、；;\s]+$/g;

/** Parts a cause from its manifestation where the text says so (主要原因为…, 由于…); else the cause is null. */
export function splitCause(text: string): { manifestation: string | null; cause: string | null } {
  const said = CAUSE.exec(text);
  if (said) {
    const from = said.index + said[0].length;
    const to = endOfCause(text, from);
    const cause = text.slice(from, to).replace(EDGES, '').replace(/。$/, '');
    if (cause) return { manifestation: join(text.slice(0, said.index), text.slice(to)), cause };
  }
  const because = BECAUSE.exec(text);
  if (!because) return { manifestation: text.trim() || null, cause: null };
  const rest = text.slice(because.index + because[0].length);
  return { manifestation: join(text.slice(0, because.index + because[1]!.length), rest, ''), cause: because[2]! };
}

/** A cause ends with its sentence; causes counted 一是…二是… run to the end of the paragraph. */
function endOfCause(text: string, from: number): number {
  const paragraph = text.indexOf('\n', from + 1);
  const last = paragraph < 0 ? text.length : paragraph;
  if (/^[\s，,：:]*(?:一是|第一|（?1|①|（一）|一方面)/.test(text.slice(from, from + 8))) return last;
  const sentence = text.indexOf('。', from);
  return sentence < 0 || sentence > last ? last : sentence + 1;
}

function join(before: string, after: string, end = '。'): string | null {
  const head = before.replace(EDGES, end === '' ? '$&' : '');
  const closed = head && end && !/[。！？]$/.test(head) ? head + end : head;
  return (closed + after).replace(/^[，,；;\s]+/, '').trim() || null;
}
