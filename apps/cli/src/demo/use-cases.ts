import type { Abstract, Type } from '@nestjs/common';

/** Finds a use case, or a port to read by, by its class. */
export type UseCases = <T>(wanted: Type<T> | Abstract<T>) => T;
