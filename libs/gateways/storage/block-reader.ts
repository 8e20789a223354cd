/** What looks into a file goes through it forward in small steps: fetched in blocks of this size, one of them held. */
const BLOCK_BYTES = 4 * 1024 * 1024;

type Fetch = (from: number, to: number) => Promise<AsyncIterable<Uint8Array> | null>;

/** Reads pieces of content that lies far away. */
export class BlockReader {
  private block = { at: -1, bytes: Buffer.alloc(0) };

  constructor(
    private readonly size: number,
    private readonly fetch: Fetch,
  ) {}

  /** At most `length` bytes from `position`. */
  async read(position: number, length: number): Promise<Uint8Array> {
    const end = Math.min(this.size, position + length);
    const pieces: Uint8Array[] = [];
    for (let at = position; at < end;) {
      const { at: start, bytes } = await this.blockOf(at);
      pieces.push(bytes.subarray(at - start, end - start));
      at = start + bytes.length;
    }
    return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
  }

  private async blockOf(position: number): Promise<{ at: number; bytes: Buffer }> {
    const at = position - (position % BLOCK_BYTES);
    if (this.block.at === at) return this.block;
    const stream = await this.fetch(at, Math.min(this.size, at + BLOCK_BYTES));
    if (!stream) throw new Error('what was staged is gone');
    const pieces: Uint8Array[] = [];
    for await (const piece of stream) pieces.push(piece);
    return (this.block = { at, bytes: Buffer.concat(pieces) });
  }
}
