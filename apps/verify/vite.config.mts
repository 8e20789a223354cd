import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/**
 * One file that needs no other: script and style stand in the page, and its policy admits these two and no connection at all.
 * A page opened from a disk may load neither modules nor files beside it.
 */
const inOneFile: Plugin = {
  name: 'in-one-file',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const page = Object.values(bundle).find(({ fileName }) => fileName === 'verify.html');
    const script = Object.values(bundle).find(({ type }) => type === 'chunk');
    if (page?.type !== 'asset' || script?.type !== 'chunk') throw new Error('no page or no script');
    const code = script.code.replace(/<\/(script)/gi, '<\\/$1');
    const style = readFileSync(path.resolve(import.meta.dirname, 'src/verify.css'), 'utf8');
    const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; script-src ${sourceOf(code)}; style-src ${sourceOf(style)}`;
    page.source = String(page.source)
      .replace(/\s*<script[^>]*src=[^>]*><\/script>/, '')
      .replace('<meta name="viewport"', `<meta http-equiv="Content-Security-Policy" content="${policy}" />\n    $&`)
      .replace('</head>', () => `<style>${style}</style>\n  </head>`)
      .replace('</body>', () => `<script>${code}</script>\n  </body>`);
    delete bundle[script.fileName];
  },
};

const sourceOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Chromium 87 of 2020, older than the product's own pages ask for: dossiers are opened years later on whatever machine. */
export default defineConfig({
  plugins: [inOneFile],
  resolve: { alias: { '@domain': path.resolve(import.meta.dirname, '../../libs/domain') } },
  build: {
    outDir: '../../dist/verify',
    emptyOutDir: true,
    target: 'chrome87',
    modulePreload: false,
    assetsInlineLimit: 0,
    rollupOptions: {
      input: path.resolve(import.meta.dirname, 'verify.html'),
      output: { format: 'iife' },
    },
  },
});
