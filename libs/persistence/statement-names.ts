/** What a connection keeps prepared costs memory in the server, and filters combine into thousands of texts. */
const MOST = 200;

/** Names for statements, the same for the same text: under a name PostgreSQL parses and plans it once per connection. */
export class StatementNames {
  private readonly names = new Map<string, string>();

  /** Undefined once enough texts have names: the rest is planned at each call. */
  of(text: string): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined || this.names.size >= MOST) return known;
    const name = `read_${this.names.size + 1}`;
    this.names.set(text, name);
    return name;
  }
}
