import { Injectable, type OnApplicationBootstrap, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS, type Access } from './access';

export interface Route {
  method: string;
  path: string;
  access: Access;
}

/** Lists every route with its door; a route without one stops the boot. */
@Injectable()
export class AccessCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    this.routes();
  }

  routes(): Route[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!instance || !metatype) return [];
      const base = this.reflector.get<string>(PATH_METADATA, metatype) ?? '';
      return this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object).flatMap((name) => {
        const handler = (instance as Record<string, () => unknown>)[name]!;
        const method = this.reflector.get<RequestMethod | undefined>(METHOD_METADATA, handler);
        if (method === undefined) return [];
        const access = this.reflector.get<Access | undefined>(ACCESS, handler);
        if (!access) throw new Error(`${metatype.name}.${name} carries neither @Public nor @Require`);
        const path = `/${base}/${this.reflector.get<string>(PATH_METADATA, handler)}`
          .replace(/\/+/g, '/')
          .replace(/(.)\/$/, '$1');
        return [{ method: RequestMethod[method], path, access }];
      });
    });
  }
}
