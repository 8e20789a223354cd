const alias = {
  '^\\./reader-program$': '<rootDir>/test/support/reader-program.ts',
  '^\\./examiner-program$': '<rootDir>/test/support/examiner-program.ts',
  '^\\./writing-program$': '<rootDir>/test/support/writing-program.ts',
  '^@domain/(.*)$': '<rootDir>/libs/domain/$1',
  '^@application/(.*)$': '<rootDir>/libs/application/$1',
  '^@persistence/(.*)$': '<rootDir>/libs/persistence/$1',
  '^@gateways/(.*)$': '<rootDir>/libs/gateways/$1',
};

/** Nest 12 and a few others ship ESM only; jest runs CommonJS, so these are compiled on the way in. */
const esmPackages = ['@nestjs', '@noble', 'uuid', 'unpdf', 'hucre', 'content-disposition', '@fastify/cookie', 'cookie'];

const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  moduleNameMapper: alias,
  setupFiles: ['reflect-metadata'],
  transform: { '^.+\\.(t|j|mj)s$': '@swc/jest' },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join('|')})/)`],
};

/** `unit` needs no service; the others find PostgreSQL and Redis through the environment that tools/test.mjs prepares. */
module.exports = {
  // A guard against hanging, never a measure of speed: machines are busy.
  testTimeout: 300_000,
  projects: [
    { ...common, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs,tools}/**/*.spec.ts'] },
    { ...common, displayName: 'architecture', testMatch: ['<rootDir>/test/architecture/**/*.spec.ts'] },
    { ...common, displayName: 'start', testMatch: ['<rootDir>/test/start/**/*.spec.ts'] },
    { ...common, displayName: 'database', testMatch: ['<rootDir>/test/database/**/*.spec.ts'] },
    { ...common, displayName: 'journey', testMatch: ['<rootDir>/test/journey/**/*.spec.ts'] },
    { ...common, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.spec.ts'] },
    { ...common, displayName: 'walls', testMatch: ['<rootDir>/test/walls/**/*.spec.ts'] },
    { ...common, displayName: 'faults', testMatch: ['<rootDir>/test/faults/**/*.spec.ts'] },
  ],
};
