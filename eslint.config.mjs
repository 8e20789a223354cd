import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Bare validators let through what reliability forbids; apps/api/src/http/shape.ts has the safe ones. */
const bareValidators = ['IsDateString', 'IsISO8601', 'IsUrl', 'IsString', 'IsObject', 'IsNumber', 'IsBoolean', 'Type'];

export default tseslint.config(
  { ignores: ['dist', '.data', '.cache', 'coverage', 'node_modules', 'apps/web/src/api/schema.d.ts'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'off',
      'no-console': 'error',
      'max-lines': ['error', { max: 260, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['apps/api/**/*.ts'],
    ignores: ['apps/api/src/http/shape.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'class-validator',
              importNames: bareValidators,
              message: 'Use the safe decorators of http/shape.ts.',
            },
            { name: 'class-transformer', importNames: ['Type'], message: 'Use the safe decorators of http/shape.ts.' },
            { name: '@nestjs/common', importNames: ['ParseUUIDPipe'], message: 'Use IdParam of http/id-param.ts.' },
          ],
        },
      ],
    },
  },
  {
    files: ['apps/{api,worker}/**/*.ts', 'libs/**/*.ts'],
    ignores: ['**/*.spec.ts', 'libs/persistence/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The clock is injected.' },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'The clock is injected.',
        },
      ],
    },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  {
    files: ['tools/**/*.mjs', '*.{js,cjs,mjs}', 'test/**/*.cjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
        module: 'writable',
        require: 'readonly',
        __dirname: 'readonly',
      },
    },
    rules: { 'no-console': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
  { files: ['apps/cli/**/*.ts', 'test/**/*.ts'], rules: { 'no-console': 'off', 'max-lines': 'off' } },
);
