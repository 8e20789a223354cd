import { Identifiers } from '@application/ports/identifiers';
import { Passwords } from '@application/ports/passwords';
import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { Argon2Passwords } from './security/argon2-passwords';
import { UuidIdentifiers } from './security/uuid-identifiers';

const PORTS: Provider[] = [
  { provide: Passwords, useClass: Argon2Passwords },
  { provide: Identifiers, useClass: UuidIdentifiers },
];

/** Which class of this room fills which port of the application. */
@Module({})
export class GatewaysModule {
  static forRoot(): DynamicModule {
    return { module: GatewaysModule, global: true, providers: PORTS, exports: PORTS };
  }
}
