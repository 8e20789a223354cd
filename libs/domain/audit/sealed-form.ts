import { recordText } from './kept-records';

/** Members that are sealed and do not leave the house with a record: what a document was written from names other units' work. */
const HASHED: Readonly<Record<string, readonly string[]>> = { document: ['facts'] };

/** Members that are no part of the record: worked out when it is read. */
const DERIVED: Readonly<Record<string, readonly string[]>> = { evidence: ['scanState'] };

/**
 * Members of which a record says outside only whether there is one, and under which name: who complained. Not by its hash either, for whoever
 * knows the village soon finds the name to it.
 */
const WHETHER: Readonly<Record<string, Readonly<Record<string, string>>>> = { objection: { raisedBy: 'named' } };

/** A record as the log seals it and a dossier shows it. */
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
  for (const [name, told] of Object.entries(WHETHER[kind] ?? {})) {
    form[told] = (form[name] ?? null) !== null;
    delete form[name];
  }
  return form;
}
