import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

const off = (rules) => Object.fromEntries(rules.map((rule) => [`@typescript-eslint/${rule}`, 'off']));
/** Rules against what has no type. */
const untyped = ['argument', 'assignment', 'call', 'member-access', 'return'].map((what) => `no-unsafe-${what}`);

export default defineConfig([
  globalIgnores(['dist/', '.dist-*/', '.astro/', 'reports/', 'content/', 'tests/fixtures/']),
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  astro.configs.recommended,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: false } }],
      // Attributes of an element are removed by deleting them from its dataset.
      '@typescript-eslint/no-dynamic-delete': 'off',
      // Doing nothing, where a failure does not matter, is said in a comment.
      '@typescript-eslint/no-empty-function': 'off',
      // A setting is written with its type: it is there to be changed.
      '@typescript-eslint/no-inferrable-types': 'off',
      // A number in a template prints as one expects.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => list.push(x)` as a callback is short and clear: its value goes nowhere.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidOperator: true }],
      // Brackets mark a key that is not known to be there: of the environment, of a dataset.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // An empty setting of the environment, or an empty text, counts as none: `||` is meant.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  // Programs for the terminal speak to it.
  { files: ['src/cli/**', 'tests/support/**', 'tests/bench/**'], rules: { 'no-console': 'off' } },
  // getStaticPaths and endpoints are Astro's, and their types are their values.
  { files: ['**/*.astro', 'src/pages/**'], rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' } },
  {
    files: ['**/*.astro'],
    // Its parser has no project service. It does not know what components and expressions in markup return, and takes a constant of
    // the front matter for a global of the window of the same name (`name`); `astro check` knows better.
    languageOptions: { parserOptions: { projectService: false, project: true } },
    rules: off([...untyped, 'no-deprecated', 'restrict-template-expressions']),
  },
  {
    files: ['tests/**'],
    // Tests read files as a stranger would, without our types; and where one finds nothing, `!` fails at the right line.
    rules: off([...untyped, 'no-non-null-assertion', 'non-nullable-type-assertion-style']),
  },
  // Written in plain JavaScript, since they run before anything is installed, or before types are.
  { files: ['**/*.{js,mjs}'], extends: [ts.configs.disableTypeChecked] },
]);
