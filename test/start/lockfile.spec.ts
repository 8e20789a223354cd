import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './stand-in-project';

interface Package {
  optionalDependencies?: Record<string, string>;
}

/** True when Node would find `name` from the package at `from`: in its own node_modules, or in those above. */
function isFound(packages: Record<string, Package>, from: string, name: string): boolean {
  if (packages[`${from && `${from}/`}node_modules/${name}`]) return true;
  if (from === '') return false;
  return isFound(packages, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}

describe('package-lock.json', () => {
  it('names the optional packages of every platform, without which npm ci refuses a fresh clone', () => {
    const text = readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8');
    const { packages } = JSON.parse(text) as { packages: Record<string, Package> };
    const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isFound(packages, from, name)),
    );
    expect(missing).toEqual([]);
  });

  it('names no address of a private registry', () => {
    const text = readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8');
    const hosts = [...text.matchAll(/"resolved": "https?:\/\/([^/"]+)/g)].map(([, host]) => host);
    expect([...new Set(hosts)].filter((host) => host !== 'registry.npmjs.org')).toEqual([]);
  });
});
