// Lets Node run the project's sources: `node --require FILE main.ts`.
const path = require('node:path');
const { transformFileSync } = require('@swc/core');

const root = path.join(__dirname, '../..');

require.extensions['.ts'] = (module, file) => {
  module._compile(transformFileSync(file, { cwd: root, root, sourceMaps: false }).code, file);
};
