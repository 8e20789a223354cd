import { Health, type Readiness } from '@application/ports/health';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

@Injectable()
export class DatabaseHealth extends Health {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async check(): Promise<Readiness> {
    try {
      await this.dataSource.query('select 1');
      return { ready: true, checks: { database: { ok: true, detail: 'answers' } } };
    } catch {
      return { ready: false, checks: { database: { ok: false, detail: 'does not answer' } } };
    }
  }
}
