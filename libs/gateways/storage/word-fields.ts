import { withoutReferences } from './office-relations';
import { DDE, Refusal } from './refusals';

/** A comment, a CDATA section, a tag, or text. */
const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[(?<data>[\s\S]*?)\]\]>|<(?<tag>\/?(?:[\w.-]+:)?(?<name>[\w.-]+)(?:[^>"']|"[^"]*"|'[^']*')*)>|<\?[\s\S]*?\?>|(?<text>[^<]+)/y;
const FIELD_PART = /\bfldCharType\s*=\s*["'](\w+)["']/;
const SIMPLE = /\binstr\s*=\s*(?:"([^"]*)"|'([^']*)')/;
const STARTS_A_PROGRAM = /^\s*"?DDE(AUTO)?(?![a-z])/i;
/** No tag and no comment of an office program is longer. */
const LONGEST_TOKEN = 4 * 1024 * 1024;

interface Field {
  instruction: string;
  isRead: boolean;
}

/**
 * Reads the field instructions of a part of a Word document as Word does: whatever runs they are cut into. Refuses one that starts a program
 * (DDE), and one whose very name is worked out by another field, which nobody writes who has nothing to hide.
 */
export class WordFields {
  private left = '';
  private readonly open: Field[] = [];
  private isInstruction = false;

  /** Throws a Refusal. */
  see(piece: string): void {
    const xml = this.left + piece;
    let at = 0;
    for (;;) {
      TOKEN.lastIndex = at;
      const groups = TOKEN.exec(xml)?.groups;
      if (!groups) break;
      at = TOKEN.lastIndex;
      if (groups.name) this.tag(groups.name, groups.tag!);
      else if (this.isInstruction) this.instruct(groups.data ?? groups.text ?? '');
    }
    this.left = xml.slice(at);
    if (this.left.length > LONGEST_TOKEN) throw new Refusal('文件已损坏，打不开');
  }

  private tag(name: string, tag: string): void {
    if (name === 'instrText') this.isInstruction = !/^\/|\/$/.test(tag);
    if (name === 'fldSimple') refuse(SIMPLE.exec(tag)?.slice(1).join('') ?? '');
    if (name !== 'fldChar') return;
    const part = FIELD_PART.exec(tag)?.[1];
    if (part === 'begin') this.begin();
    else if (part === 'separate') this.read();
    else if (part === 'end') {
      this.read();
      this.open.pop();
    }
  }

  private begin(): void {
    const outer = this.open.at(-1);
    if (outer && !outer.isRead && outer.instruction.trim() === '') throw new Refusal(DDE);
    this.open.push({ instruction: '', isRead: false });
  }

  private instruct(text: string): void {
    const field = this.open.at(-1);
    if (field && !field.isRead) field.instruction += text;
  }

  private read(): void {
    const field = this.open.at(-1);
    if (!field || field.isRead) return;
    refuse(field.instruction);
    field.isRead = true;
  }
}

function refuse(instruction: string): void {
  if (STARTS_A_PROGRAM.test(withoutReferences(instruction))) throw new Refusal(DDE);
}
