const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** An id as we write them; anything else PostgreSQL would refuse. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}
