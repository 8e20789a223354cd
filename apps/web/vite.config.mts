import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Chromium 92 of 2021: what office machines run lags by years. tsconfig's library stops at the same point. */
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'chrome92',
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { '/api': process.env.API_URL ?? 'http://127.0.0.1:3000' } },
});
