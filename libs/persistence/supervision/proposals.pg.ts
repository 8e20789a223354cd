import { Proposals } from '@application/ports/proposals';
import { DomainError } from '@domain/errors';
import type { ListProposal } from '@domain/supervision/list-proposal';
import type { Actor } from '@domain/unit/actor';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log';
import { Reader } from '../reader';
import { PgUnitOfWork } from '../unit-of-work';

const ONE = `select id, supervision_id as "supervisionId", file_name as "fileName", sha256, items, warnings,
  confirmed_at as "confirmedAt" from proposal where id = $1`;

@Injectable()
export class PgProposals extends Proposals {
  constructor(
    private readonly work: PgUnitOfWork,
    private readonly reader: Reader,
    private readonly audit: AuditLog,
  ) {
    super();
  }

  override async add(proposal: Omit<ListProposal, 'confirmedAt'>, unitPath: string): Promise<void> {
    const { id, supervisionId, fileName, sha256, items, warnings } = proposal;
    await this.work.manager.query(
      `insert into proposal (id, supervision_id, unit_path, file_name, sha256, items, warnings, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        supervisionId,
        unitPath,
        fileName,
        sha256,
        JSON.stringify(items),
        JSON.stringify(warnings),
        this.work.actor.id,
      ],
    );
    const data = { proposalId: id, fileName, sha256, items: items.length };
    await this.audit.note({ type: 'proposal.made', supervisionId, data });
  }

  override async take(id: string): Promise<ListProposal> {
    return found(await this.work.manager.query<ListProposal[]>(`${ONE} for update`, [id]));
  }

  override async confirm({ id, supervisionId, items }: ListProposal, itemIds: readonly string[]): Promise<void> {
    await this.work.manager.query('update proposal set confirmed_at = app_now() where id = $1', [id]);
    const data = { proposalId: id, proposed: items.length, itemIds };
    await this.audit.note({ type: 'proposal.confirmed', supervisionId, data });
  }

  override one(actor: Actor, id: string): Promise<ListProposal> {
    return this.reader.read(actor, async (query) => found(await query<ListProposal>(ONE, [id])));
  }
}

function found([row]: readonly ListProposal[]): ListProposal {
  if (!row) throw new DomainError('proposal.not_found', '没有这份清单草案，或者您无权查看。');
  return row;
}
