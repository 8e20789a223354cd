import { DomainError } from '@domain/errors';

/** The code with which a deed is refused, or `nothing refused`; other errors stay errors. */
export function refusal(deed: () => unknown): string {
  try {
    deed();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'nothing refused';
}
