import type { CoverFacts } from '@domain/dossier/dossier-cover';
import type { DossierCase } from '../ports/dossier-queries';
import type { SealedEvents } from './sealed-events';

/** What a dossier is made of. */
export interface DossierMatter {
  found: DossierCase;
  sealed: SealedEvents;
  names: ReadonlyMap<string, string>;
  facts: Omit<CoverFacts, 'pathOf'>;
}
