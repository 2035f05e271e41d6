import { defineConfig } from 'vite'

/**
 * `duibiao/parsers` as one file with the packages that it reads with: to open hundreds of files takes longer than to read
 * a document. What these packages ask to be told with them stands beside it.
 */
export default defineConfig({
  ssr: { noExternal: true },
  build: {
    ssr: 'dist/parsers/index.js',
    outDir: 'dist/library',
    emptyOutDir: true,
    target: 'node20',
    minify: true,
    license: { fileName: 'THIRD-PARTY.md' },
    // Classes of errors are told by their names.
    rolldownOptions: { output: { keepNames: true } },
  },
})
