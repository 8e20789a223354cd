/** Names of units, people and supervisions for ids that stand in what the reader may already see. A few seconds old at most. */
export interface NameBook {
  unit(id: string): string;
  person(id: string): string;
  supervision(id: string): string;
}

export abstract class Names {
  /** Holds at least the names of `ids`, as far as they exist. */
  abstract book(ids: readonly (string | null)[]): Promise<NameBook>;
}
