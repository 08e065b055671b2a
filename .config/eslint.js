import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

const ROOT = `${import.meta.dirname}/..`;

export default defineConfig(
  // Projects of their own import the package.
  { ignores: ['test/readme/*.d.ts', 'test/package/*/*', 'generated/**'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: 'tsconfig.json', tsconfigRootDir: ROOT },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-invalid-void-type': ['error', { allowAsThisParameter: true }],
      // Express's Request is an interface over Node's class. No constructor builds it.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Numbers read well in messages and URLs.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['server/**/*.ts'],
    // Redocly runs as a process of its own, in this one's environment.
    ignores: ['server/main.ts', 'server/cli/**', 'server/testing/**', 'server/diff/redocly.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'Only main.ts and cli/ use it.' },
      ],
      '@typescript-eslint/no-restricted-imports': ['error', { paths: ['node:process', 'process'] }],
    },
  },
  {
    // The compiler checks names there, with those of a browser.
    files: ['server/*/browser/**/*.js'],
    rules: { 'no-undef': 'off' },
  },
  {
    files: ['server/**/*.cjs'],
    languageOptions: {
      globals: { require: 'readonly', module: 'readonly', __dirname: 'readonly' },
      sourceType: 'commonjs',
    },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
  },
);
