import { Identifiers } from '@application/ports/identifiers';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';

@Injectable()
export class UuidIdentifiers extends Identifiers {
  override next(): string {
    return v7();
  }
}
