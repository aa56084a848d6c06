import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig([
  globalIgnores(['dist/', '.dist-*/', '.astro/', 'reports/', 'content/', 'tests/fixtures/']),
  ts.configs.strict,
  ts.configs.stylistic,
  astro.configs.recommended,
  {
    rules: {
      // What is known to be there by a check that the types cannot see is said with `!` or `as`.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: false } }],
      // Attributes of an element are removed by deleting them from its dataset.
      '@typescript-eslint/no-dynamic-delete': 'off',
      // Doing nothing, where a failure does not matter, is said in a comment.
      '@typescript-eslint/no-empty-function': 'off',
      // A setting is written with its type: it is there to be changed.
      '@typescript-eslint/no-inferrable-types': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  // Programs for the terminal speak to it.
  { files: ['src/cli/**', 'tests/support/**', 'tests/bench/**'], rules: { 'no-console': 'off' } },
  // getStaticPaths and endpoints are Astro's, and their types are their values.
  { files: ['**/*.astro', 'src/pages/**'], rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' } },
]);
