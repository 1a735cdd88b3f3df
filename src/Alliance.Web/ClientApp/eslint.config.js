import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

const features = readdirSync('src/features', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

// The arrows between rooms: app → features → components → lib, and a feature never imports another.
const zones = [
  ...features.map((name) => ({
    target: `./src/features/${name}`,
    from: './src/features',
    except: [`./${name}`],
    message: 'A feature never imports another: what they share lives in lib/ or components/.',
  })),
  { target: './src/features', from: './src/app', message: 'A feature does not know the shell around it.' },
  { target: './src/components', from: ['./src/app', './src/features'], message: 'Components know only lib/.' },
  { target: './src/lib', from: ['./src/app', './src/features', './src/components'], message: 'lib/ knows nothing above it.' },
];

export default ts.config(
  js.configs.recommended,
  ...ts.configs.strict,
  hooks.configs.flat['recommended-latest'] ?? hooks.configs['recommended-latest'],
  {
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-default-export': 'error',
      'no-console': 'error',
      // Ant's icons carry a label of their own, in English: one is hidden, or says what it stands for.
      'no-restricted-syntax': [
        'error',
        { selector: 'JSXOpeningElement[name.name=/[a-z](Outlined|Filled|TwoTone)$/]:not(:has(JSXAttribute[name.name=/^aria-/]))', message: 'An icon is aria-hidden, or has an aria-label in the words of its room.' },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // An element just looked up by its own key is there; the alternative is a branch nobody can reach.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // An intent without a value is written useCommand<void, …>, as its own library does.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
);
