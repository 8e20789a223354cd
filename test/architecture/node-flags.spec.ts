import { readFileSync } from 'node:fs';

/** The launcher's flags stand in a module that a Dockerfile cannot read. */
describe('the flags api and worker run with', () => {
  it('are the same in the image as in the launcher', () => {
    const [, list] = /NODE_FLAGS = (\[.*\]);/.exec(readFileSync('tools/launch/node-flags.mjs', 'utf8'))!;
    const [, image] = /^ENV NODE_OPTIONS="(.*)"$/m.exec(readFileSync('Dockerfile', 'utf8'))!;
    expect(image!.split(' ')).toEqual(JSON.parse(list!.replaceAll("'", '"')));
  });
});
