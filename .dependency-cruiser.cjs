/** The arrows of docs/architecture.md. Each rule is proved by a planted violation in test/architecture/arrows.spec.ts. */
const room = (name) => `^libs/${name}/`;
const ADAPTERS = '^libs/(persistence|gateways)/';
const SERVICES = '^(typeorm|pg|bullmq|ioredis)$|node_modules/(typeorm|pg|bullmq|ioredis|@nestjs/(typeorm|bullmq))/';

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      comment: 'domain imports itself and a short list of pure libraries',
      severity: 'error',
      from: { path: room('domain'), pathNot: '\\.spec\\.ts$' },
      to: { pathNot: [room('domain'), 'node_modules/(temporal-polyfill|nzh|fflate)/'] },
    },
    {
      name: 'application-knows-domain-only',
      severity: 'error',
      from: { path: room('application'), pathNot: '\\.spec\\.ts$' },
      to: {
        pathNot: [
          room('application'),
          room('domain'),
          'node_modules/@nestjs/common/',
          '^node:crypto$',
          '^(crypto|node:crypto)$',
        ],
      },
    },
    {
      name: 'persistence-stays-below',
      severity: 'error',
      from: { path: room('persistence') },
      to: { path: ['^apps/', room('gateways'), 'node_modules/(bullmq|ioredis|fastify)/'] },
    },
    {
      name: 'gateways-stay-below',
      severity: 'error',
      from: { path: room('gateways') },
      to: { path: ['^apps/', room('persistence'), 'node_modules/(typeorm|pg|bullmq|ioredis)/'] },
    },
    {
      name: 'adapters-only-in-modules',
      comment: 'edges name adapters in *.module.ts and nowhere else',
      severity: 'error',
      from: { path: '^apps/(api|worker|cli)/', pathNot: '\\.module\\.ts$' },
      to: { path: ADAPTERS },
    },
    {
      name: 'edges-know-no-store',
      severity: 'error',
      from: { path: '^apps/(api|cli)/', pathNot: '\\.module\\.ts$' },
      to: { path: SERVICES },
    },
    {
      name: 'worker-knows-no-orm',
      severity: 'error',
      from: { path: '^apps/worker/', pathNot: '\\.module\\.ts$' },
      to: { path: 'node_modules/(typeorm|pg|@nestjs/typeorm)/' },
    },
    {
      name: 'apps-do-not-meet',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'verifier-needs-nobody',
      comment: 'the page in a dossier is built from the domain and two small libraries of sums',
      severity: 'error',
      from: { path: '^apps/verify/src/' },
      to: { pathNot: ['^apps/verify/src/', room('domain'), 'node_modules/@noble/(hashes|ed25519)/'] },
    },
    { name: 'web-speaks-http', severity: 'error', from: { path: '^apps/web/' }, to: { path: '^libs/' } },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^test/' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.data|\\.cache)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
