import type { CoverFacts } from '@domain/dossier/cover';
import { readEvent } from '@domain/dossier/sealed-event';
import { storyOf } from '@domain/dossier/tell-story';
import { DomainError } from '@domain/errors';
import { readCheckpoint } from '@domain/audit/checkpoint';
import { writeKey } from '@domain/audit/log-key';
import { readNote } from '@domain/audit/signed-note';
import { toBase64 } from '@domain/audit/base64';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { LOG_HASHER } from '../audit/log-hasher';
import type { ArchiveFile } from '../ports/archive-writer';
import { type DossierCase, DossierQueries } from '../ports/dossier-queries';
import { LogSigner } from '../ports/log-signer';
import { Names } from '../ports/names';
import { DossierFiles } from './dossier-files';
import { idsIn } from './ids-in';
import { ProveEvents, type SealedEvents } from './prove-events';

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
    private readonly proofs: ProveEvents,
    private readonly names: Names,
    private readonly signer: LogSigner,
    private readonly files: DossierFiles,
  ) {}

  async run(actor: Actor, itemId: string): Promise<PreparedDossier> {
    const found = await this.queries.caseOf(actor, itemId);
    const sealed = await this.proofs.run(actor, itemId, found.lastSeq);
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

  /** The names of whom the case speaks; ids stand in events and records, names only here. */
  private async namesIn(found: DossierCase, sealed: SealedEvents): Promise<Map<string, string>> {
    const ids = idsIn([found.item, found.records, sealed.events.map(({ text }) => text)]);
    const book = await this.names.book(ids);
    return new Map(ids.map((id): [string, string] => [id, book.person(id)]).filter(([, name]) => name !== ''));
  }

  private factsOf(found: DossierCase, sealed: SealedEvents, names: ReadonlyMap<string, string>): CoverFactsSoFar {
    const nameOf = (id: string): string => names.get(id) ?? '';
    const { origin, size, root, at } = readCheckpoint(readNote(sealed.note)!.text)!;
    const key = writeKey(LOG_HASHER.sha256, this.signer.key(origin));
    const events = sealed.events.flatMap(({ text }, place) => readEvent(place + 1, text) ?? []);
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
