/** Makes ids: UUID version 7, which sort by the time they were made. */
export abstract class Identifiers {
  abstract next(): string;
}
