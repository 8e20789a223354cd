/** A path of this site to go on to after signing in; anything else is the front page. */
export function safePlace(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) && !next.startsWith('/signin') ? next : '/';
}
