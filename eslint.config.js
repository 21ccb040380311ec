import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

/**
 * Keeps `files` from importing what matches `group`; `message` says where that belongs. Where two
 * blocks match a file the last one wins, so their files are kept apart.
 */
function keepOut(files, group, message) {
  return {
    files,
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] },
  }
}

const ENGINES = ['neo4j-driver', '@grafeo-db/*', '**/store/neo4j.ts', '**/store/grafeo.ts']
const GRAPHQL = ['graphql', 'type-graphql', '@apollo/*', 'graphql-scalars']

export default defineConfig(
  globalIgnores([
    'dist',
    'coverage',
    '.test-groups',
    'data',
    '.neo4j',
    'web/explorer/api/operations.ts',
  ]),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['vite.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_$', argsIgnorePattern: '^_$' },
      ],
      // neo4j-driver types its options as a class, and takes plain objects.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Classes that decorators read may have nothing but what a decorator adds.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
    },
  },
  {
    // The type of a typed array's element includes undefined; the bounds of the loops exclude it.
    files: [
      'src/network/**',
      'src/stance/{holdings,to-statements}.ts',
      'src/statements/column-builder.ts',
      'src/values/numbers.scalar.ts',
      'bench/*.ts',
    ],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Measured: the iterator of a typed array costs a fifth of a whole network.
      '@typescript-eslint/prefer-for-of': 'off',
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: {
      globals: {
        console: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
        process: 'readonly',
        URL: 'readonly',
      },
    },
  },
  keepOut(
    ['src/store/**'],
    [...GRAPHQL, '../*'],
    'The store knows Cypher and rows, not GraphQL or entities.',
  ),
  keepOut(
    ['src/values/{partial-date,language,fold,names,text}.ts', 'src/graph/item.ts', 'src/bundle/**'],
    [...GRAPHQL, ...ENGINES, '**/*.resolver.ts', '**/*.type.ts'],
    'Plain values and bundles know neither GraphQL nor engines.',
  ),
  keepOut(
    ['src/network/**', 'src/statements/**'],
    [...GRAPHQL, ...ENGINES, '**/*.resolver.ts', '**/*.type.ts'],
    'The mathematics of stance networks knows statements and numbers, not GraphQL or engines.',
  ),
  keepOut(
    ['src/*/*.type.ts'],
    [...ENGINES, '**/*.resolver.ts', '**/*.queries.ts'],
    'A type holds scalar fields; relations are field resolvers, so that type files have no cycles.',
  ),
  keepOut(
    [
      'src/*/*.queries.ts',
      'src/*/*.listing.ts',
      'src/*/*.filter.ts',
      'src/*/*.graph.ts',
      'src/list/**',
      'src/node/decode.ts',
    ],
    [...ENGINES, '**/*.resolver.ts'],
    'Only open-store.ts chooses an engine, and resolvers are imported by schema.ts alone.',
  ),
  keepOut(
    [
      'src/*/*.resolver.ts',
      'src/server.ts',
      'src/http/**',
      'src/pages.ts',
      'src/context.ts',
      'src/limits/**',
    ],
    [
      ...ENGINES,
      '**/actor.resolver.ts',
      '**/topic.resolver.ts',
      '**/position.resolver.ts',
      '**/claim.resolver.ts',
      '**/recommendation.resolver.ts',
      '**/relationship.resolver.ts',
      '**/event.resolver.ts',
      '**/instrument.resolver.ts',
      '**/document.resolver.ts',
      '**/passage.resolver.ts',
      '**/entity.resolver.ts',
      '**/fact.resolver.ts',
      '**/node.resolver.ts',
      '**/stats.resolver.ts',
      '**/relation-type.resolver.ts',
      '**/view.resolver.ts',
      '**/network.resolver.ts',
      '**/measures.resolver.ts',
    ],
    'Only open-store.ts chooses an engine; resolvers use another entity’s type and queries, never its resolver.',
  ),
  prettier,
)
