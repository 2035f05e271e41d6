import { defineConfig } from 'vite'

/** Relative addresses throughout: a release may lie anywhere on any static host. */
export default defineConfig({
  base: './',
  // What it packs large files in is a worker, which the content security policy forbids.
  resolve: { alias: [{ find: /^fflate$/, replacement: new URL('./zip.ts', import.meta.url).pathname }] },
  build: {
    outDir: '../dist/explorer',
    emptyOutDir: true,
    target: 'es2023',
    // Inlined assets would need data: in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: false,
    // hyparquet-compressors compiles WebAssembly when it is loaded, for a method that is not used here; the content
    // security policy would have to allow it.
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !id.includes('/node_modules/') } },
  },
})
