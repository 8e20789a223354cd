import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

describe('the web client', () => {
  it('is the one the OpenAPI document makes; otherwise run node tools/make-client.mjs', () => {
    const { status, stderr } = spawnSync(process.execPath, ['tools/make-client.mjs', '--check'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
