import type { CoverFacts } from '@domain/dossier/dossier-cover';
import { readEvent } from '@domain/dossier/sealed-event';
import { storyOf } from '@domain/dossier/tell-story';
import { DomainError } from '@domain/errors';
import { readCheckpoint } from '@domain/audit/checkpoint';
import { signatureBy, writeKey } from '@domain/audit/log-key';
import { readNote } from '@domain/audit/signed-note';
import { toBase64 } from '@domain/audit/base64';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { LOG_HASHER } from '../audit/log-hasher';
import { ProveItemEvents } from '../audit/prove-item-events';
import type { ArchiveFile } from '../ports/archive-writer';
import { type DossierCase, DossierQueries } from '../ports/dossier-queries';
import { LogSigner } from '../ports/log-signer';
import { Names } from '../ports/names';
import { DossierFiles } from './dossier-files';
import { idsIn } from './ids-in';
import type { SealedEvents } from './sealed-events';

export interface PreparedDossier {
  fileName: string;
  at: Date;
  /** Read while they are taken, each from the store when its turn comes. */
  files: AsyncIterable<ArchiveFile>;
}

/** 一案一档: all that a third party needs to check an item years later. Throws `dossier.not_sealed` while the log has not caught up. */
@Injectable()
export class PrepareDossier {
  constructor(
    private readonly queries: DossierQueries,
    private readonly proofs: ProveItemEvents,
    private readonly names: Names,
    private readonly signer: LogSigner,
    private readonly files: DossierFiles,
  ) {}

  async run(actor: Actor, itemId: string): Promise<PreparedDossier> {
    const found = await this.queries.caseOf(actor, itemId);
    const sealed = await this.sealedEvents(actor, found);
    if (!sealed) throw new DomainError('dossier.not_sealed', '最近的操作正在封入日志，请过几秒再下载。');
    const names = await this.namesIn(found, sealed);
    const { item } = found;
    const isDone = item.status === 'closed' || item.status === 'cancelled';
    return {
      fileName: `${isDone ? '一案一档' : '过程档案'}-${item.number}.zip`,
      at: new Date(found.at),
      files: this.files.of({ found, sealed, names, facts: this.factsOf(found, sealed, names) }),
    };
  }

  /** Null while the last checkpoint does not reach all that the case holds, or is not signed by the present key yet. */
  private async sealedEvents(actor: Actor, { item, eventIds }: DossierCase): Promise<SealedEvents | null> {
    const { checkpoint, events } = await this.proofs.run(actor, item.id);
    const proven = new Map(events.map((event) => [event.id, event]));
    if (!checkpoint || !eventIds.every((id) => proven.has(id))) return null;
    const note = readNote(checkpoint)!;
    const { origin } = readCheckpoint(note.text)!;
    if (!signatureBy(LOG_HASHER.sha256, note, this.signer.key(origin))) return null;
    return { checkpoint, events: eventIds.map((id) => proven.get(id)!) };
  }

  /** The names of whom the case speaks; ids stand in events and records, names only here. */
  private async namesIn(found: DossierCase, sealed: SealedEvents): Promise<Map<string, string>> {
    const ids = idsIn([found.item, found.records, sealed.events.map(({ entry }) => entry)]);
    const book = await this.names.book(ids);
    return new Map(ids.map((id): [string, string] => [id, book.person(id)]).filter(([, name]) => name !== ''));
  }

  private factsOf(found: DossierCase, sealed: SealedEvents, names: ReadonlyMap<string, string>): CoverFactsSoFar {
    const nameOf = (id: string): string => names.get(id) ?? '';
    const { origin, size, root, at } = readCheckpoint(readNote(sealed.checkpoint)!.text)!;
    const key = writeKey(LOG_HASHER.sha256, this.signer.key(origin));
    const events = sealed.events.flatMap(({ entry }, place) => readEvent(place + 1, entry) ?? []);
    return {
      shown: found,
      story: storyOf(events, nameOf),
      nameOf,
      madeOn: found.on,
      seal: { origin, size, root: toBase64(root), at, key },
    };
  }
}

export type CoverFactsSoFar = Omit<CoverFacts, 'pathOf'>;
