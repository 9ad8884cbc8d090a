import { defineConfig } from 'vitest/config';

const folders = '{shared,core,renderer,electron,browser,cli,simulator,scripts,test-data}';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [`${folders}/**/*.test.{ts,tsx,mjs}`],
          environment: 'node',
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/specs/**/*.spec.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: true,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'package',
          include: ['scripts/**/*.spec.mjs'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
    ],
  },
});
