/** Letters and digits of any script; all else separates. */
const RUNS = /[\p{L}\p{N}]+/gu;

/**
 * The characters and neighbouring pairs of characters of a text, lower-cased, each once. A text that holds a query holds
 * all of the query's grams; the reverse is rechecked. Word segmenters would lose place names.
 */
export function searchGrams(text: string): string[] {
  const grams = new Set<string>();
  for (const [run] of text.toLowerCase().matchAll(RUNS)) {
    const characters = [...run];
    characters.forEach((character, place) => {
      grams.add(character);
      if (place > 0) grams.add(characters[place - 1]! + character);
    });
  }
  return [...grams];
}

/** What a query asks the index for: pairs where a run has two characters or more, the single ones where not. */
export function queryGrams(query: string): string[] {
  const grams = new Set<string>();
  for (const [run] of query.toLowerCase().matchAll(RUNS)) {
    const characters = [...run];
    if (characters.length === 1) grams.add(characters[0]!);
    characters.slice(1).forEach((character, place) => grams.add(characters[place]! + character));
  }
  return [...grams];
}
