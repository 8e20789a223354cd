/** The page that shows what an API path of rows holds: pages and API call the same things the same. */
export function rowsPath(apiPath: string): string {
  const [path = '', query = ''] = apiPath.replace(/^\/api\/v1/, '').split('?');
  const search = new URLSearchParams(query);
  for (const key of ['count', 'limit', 'cursor']) search.delete(key);
  const rest = search.toString();
  return rest ? `${path}?${rest}` : path;
}
