import { recordText } from './kept-records';

/** Members that are sealed and do not leave the house with a record: what a document was written from names other units' work. */
const HASHED: Readonly<Record<string, readonly string[]>> = { document: ['facts'] };

/** Members that are no part of the record: worked out when it is read. */
const DERIVED: Readonly<Record<string, readonly string[]>> = { evidence: ['scanState'] };

/** A record as the log seals it and a dossier shows it: such members stand in it by their hash. */
export function sealedForm(
  kind: string,
  record: Readonly<Record<string, unknown>>,
  sha256Hex: (text: string) => string,
): Record<string, unknown> {
  const form: Record<string, unknown> = { ...record };
  for (const name of DERIVED[kind] ?? []) delete form[name];
  for (const name of HASHED[kind] ?? []) {
    if (!(name in form)) continue;
    form[`${name}Sha256`] = sha256Hex(recordText(form[name] as Record<string, unknown>));
    delete form[name];
  }
  return form;
}
