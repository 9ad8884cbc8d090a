import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The renderer. The gallery is a second page that only the development server shows: it is no input of the build.
 * The bundles for Node are described in scripts/build/parts.mjs.
 */
export default defineConfig({
  root: join(import.meta.dirname, 'renderer'),
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // The desktop window brings Chromium 146, the browser host meets what people have.
    target: ['chrome120', 'firefox120', 'safari17'],
    // A data: font or image would need its own word in the content policy.
    assetsInlineLimit: 0,
    // React and Fluent are needed for the first screen: splitting them off would only add a request on loopback.
    chunkSizeWarningLimit: 2000,
  },
});
