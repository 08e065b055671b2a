import { readdirSync } from 'node:fs';

import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

const ROOT = `${import.meta.dirname}/..`;

const DOMAINS = readdirSync(`${ROOT}/server/domains`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Matches the imports that are closed to a domain: other domains, and rooms that know HTTP or a contract. */
function foreignTo(domain) {
  const others = DOMAINS.filter((name) => name !== domain);
  const folders = ['http', 'contract', 'control', 'testing', 'domains', ...others];
  return `^(\\.\\./)+((${folders.join('|')})/|app\\.ts|main\\.ts|registry\\.ts)`;
}

export default defineConfig(
  { ignores: ['generated/**'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: ROOT },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-invalid-void-type': ['error', { allowAsThisParameter: true }],
      // Express's Request is an interface over Node's class; no constructor builds it.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Numbers read well in messages and URLs.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['server/**/*.ts'],
    ignores: ['server/main.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', { name: 'process', message: 'Only main.ts uses it.' }],
      '@typescript-eslint/no-restricted-imports': ['error', { paths: ['node:process', 'process'] }],
    },
  },
  // Domains share nothing. Each imports from world/, credentials/, generated/ and itself.
  ...DOMAINS.map((name) => ({
    files: [`server/domains/${name}/**/*.ts`],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { paths: ['express', 'node:process', 'process'], patterns: [{ regex: foreignTo(name) }] },
      ],
    },
  })),
  {
    files: ['**/*.js', '**/*.cjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
  },
);
