import { defineConfig } from 'vitest/config';

/** Unit tests run side by side; packaging packs the built app; journeys drive one real window at a time, on the built app. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/journeys/**', 'test/packaging/**'],
          environment: 'node',
          // Nothing takes long; a busy machine may make it so.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'packaging',
          include: ['test/packaging/**/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 12_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
});
