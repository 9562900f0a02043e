// The rules of the rooms, as the editor and CI see them: who may import whom, where clocks and randomness
// are refused, what a test may not do. It must never be loosened for one file by a comment here: a room that
// needs more gets a named line in ROOMS. dependency-cruiser.cjs holds the same table on resolved paths.
import { resolve } from 'node:path';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const ROOT = resolve(import.meta.dirname, '../..');
const ROOMS = [
  'schema',
  'domain',
  'workflows',
  'store',
  'renderings',
  'triggers',
  'config.ts',
  'log.ts',
  'index.ts',
];

// Specifiers of vendors, as the text between the quotes.
const NODE = 'node:.+';
const FIREBASE_ADMIN = 'firebase-admin(/.+)?';
const FIREBASE_FUNCTIONS = 'firebase-functions(/.+)?';
const GOOGLE_CLOUD = '@google-cloud/.+';

/** Every vendor but these is refused; the room is an allow-list, so a new vendor is a decision and not an accident. */
const onlyVendors = (room, vendors) => ({
  regex: `^(?![#.])${vendors.length > 0 ? `(?!(${vendors.join('|')})$)` : ''}`,
  message: `${room} may not import this package (see the room table).`,
});

/**
 * Every other room of functions/src, and everything outside it, is refused. `step` is how a path leaves the file's
 * folder: a room by its name (#domain/…), the rest up the tree.
 */
const onlyRooms = (room, allowed, step = '(#|(\\.\\./)+)') => ({
  regex: `^${step}(${[
    ...ROOMS.filter((name) => !allowed.includes(name)),
    'test',
    'world',
    'lib',
    'web',
    'scripts',
    'node_modules',
    'functions',
  ]
    .join('|')
    .replaceAll('.', '\\.')})(/|$)`,
  message: `${room} may not import this room (see the room table).`,
});

const PORT_TYPES = [
  {
    regex: '^(#|(\\.\\./)+)workflows/(?!ports)',
    message: 'Of the workflows, only port types may be imported.',
  },
  {
    regex: '^(#|(\\.\\./)+)workflows/ports',
    allowTypeImports: true,
    message: 'Ports are imported as types: import type { … }.',
  },
];

// `import()` and `typeof import()` are not seen by no-restricted-imports, so each pattern gets a twin selector.
// esquery reads a regex up to the first slash: slashes are written as an escape.
const dynamicTwins = (patterns) =>
  patterns.flatMap(({ regex, message, allowTypeImports }) => {
    const value = `[value=/${regex.replaceAll('/', '\\u002F')}/]`;
    const selectors = [
      `ImportExpression > Literal${value}`,
      ...(allowTypeImports ? [] : [`TSImportType Literal${value}`]),
    ];
    return selectors.map((selector) => ({ selector, message }));
  });

const COMPUTED_IMPORT = {
  selector: 'ImportExpression[source.type!="Literal"]',
  message: 'Import a literal path: the gates cannot read a computed one.',
};
const DYNAMIC_IMPORT = { selector: 'ImportExpression', message: 'A pure room loads nothing at run time.' };

const CLOCKS = [
  {
    selector: 'MemberExpression[object.name="Date"]:matches([property.name="now"], [property.value="now"])',
    message: 'Time is an argument: take nowMs (or a Clock port).',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Time is an argument: give Date its milliseconds.',
  },
  { selector: 'CallExpression[callee.name="Date"]', message: 'Date() reads the clock of the machine.' },
  {
    selector:
      'MemberExpression[object.name="Math"]:matches([property.name="random"], [property.value="random"])',
    message: 'Randomness is an argument.',
  },
  {
    selector: 'VariableDeclarator[init.name=/^(Date|Math)$/]',
    message: 'Do not rename Date or Math: it hides clocks and randomness.',
  },
];
const LOCAL_DATE_PARTS = {
  selector:
    'MemberExpression[property.name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes)$|^getTimezoneOffset$|^toLocale(Date|Time)String$/]',
  message: "This reads the machine's time zone; days and hours come from domain/calendar.ts.",
};
const ISO_STRING = {
  selector: 'MemberExpression:matches([property.name="toISOString"], [property.value="toISOString"])',
  message:
    'toISOString is UTC: a day of the campaign comes from domain/calendar.ts, an instant stays in milliseconds.',
};

const MACHINE_GLOBALS = [
  ...[
    'process',
    'Buffer',
    'performance',
    'crypto',
    'navigator',
    'console',
    'require',
    'globalThis',
    'window',
    'self',
    'document',
  ],
  ...[
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'EventSource',
  ],
  ...['localStorage', 'sessionStorage', 'indexedDB'],
].map((name) => ({
  name,
  message: 'The core knows no machine, network or clock: take what you need as an argument.',
}));
const PROCESS_GLOBAL = [{ name: 'process', message: 'Parameters and secrets are read once, in config.ts.' }];

const TEST_CALL = '/^(describe|it|test|suite|bench)$/';
const TEST_BANS = [
  ...['object', 'object.object', 'object.callee.object'].map((path) => ({
    selector: `MemberExpression[${path}.name=${TEST_CALL}][property.name=/^(skip|only|todo|skipIf|runIf|fails)$/]`,
    message: 'A test runs or is deleted: no skip, only, todo.',
  })),
  {
    selector: `CallExpression[callee.name=${TEST_CALL}] > ObjectExpression > Property[key.name=/^(skip|only|todo|fails|retry)$/]`,
    message: 'A test runs, once: no skip, only, todo, retry.',
  },
  {
    selector: 'CallExpression[callee.property.name="skip"][callee.object.name=/^(ctx|context|t)$/]',
    message: 'A test runs or is deleted: no skip.',
  },
  {
    selector:
      'CallExpression[callee.name="expect"] > :matches(Literal, TemplateLiteral[expressions.length=0]).arguments',
    message: 'An assertion about a constant cannot fail.',
  },
  {
    selector: 'ExpressionStatement > CallExpression[callee.name="expect"]',
    message: 'An expect without a matcher cannot fail.',
  },
  {
    selector:
      'CallExpression[callee.object.name="vi"][callee.property.name=/^(mock|doMock)$/] > Literal[value=/firebase|google-cloud|store/]',
    message: 'No mocks of Firestore: use the emulator, or a port.',
  },
  {
    selector: 'NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"]',
    message: 'No sleeps: wait for a condition.',
  },
  CLOCKS.find(({ message }) => message === 'Randomness is an argument.'),
];
const NO_TIMER_IMPORT = { regex: '^(node:)?timers/promises$', message: 'No sleeps: wait for a condition.' };

/** One room: its static imports, their dynamic twins, its syntax and its globals. */
const room = (files, { imports, syntax = [], globals = [], ignores = [], console: mayLog = false }) => ({
  files,
  ignores,
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns: imports }],
    'no-restricted-syntax': ['error', ...dynamicTwins(imports), COMPUTED_IMPORT, ...syntax],
    'no-restricted-globals': ['error', ...globals],
    'no-console': mayLog ? 'off' : 'error',
  },
});

const src = (path) => `functions/src/${path}`;
const inDomain = (vendors) => [onlyVendors('domain', vendors), onlyRooms('domain', ['schema', 'domain'])];
const domainSyntax = [...CLOCKS, ISO_STRING, DYNAMIC_IMPORT];
const SCHEMA_IMPORTS = [onlyVendors('schema', ['zod']), onlyRooms('schema', ['schema'])];
const WORKFLOW_IMPORTS = [
  onlyVendors('workflows', []),
  onlyRooms('workflows', ['schema', 'domain', 'workflows']),
];
// zod as a type, because a converter is generic over the schema it parses with.
const STORE_IMPORTS = [
  onlyVendors('store', [FIREBASE_ADMIN, GOOGLE_CLOUD, NODE, 'nodemailer/.+', 'zod']),
  { regex: '^zod$', allowTypeImports: true, message: 'Shapes are declared in schema.' },
  onlyRooms('store', ['schema', 'domain', 'store', 'workflows']),
  ...PORT_TYPES,
];
const RENDERING_IMPORTS = [
  onlyVendors('renderings', ['exceljs', NODE]),
  onlyRooms('renderings', ['schema', 'domain', 'renderings', 'workflows']),
  ...PORT_TYPES,
];
const TRIGGER_IMPORTS = [
  onlyVendors('triggers', [FIREBASE_FUNCTIONS, NODE]),
  onlyRooms(
    'triggers',
    ROOMS.filter((name) => name !== 'index.ts'),
  ),
];
const WEB_ROOMS = [
  {
    regex: '^(#(?!(schema|domain)/)|(\\.\\./)+(functions|scripts)/)',
    message: 'The web borrows schema and domain, and nothing else.',
  },
  { regex: '^#domain/acts/index', message: 'A screen imports the acts it needs, never the list of all.' },
];
const WEB_VENDORS = onlyVendors('web', [
  'age-encryption',
  'preact(/.+)?',
  'firebase(/.+)?',
  'idb',
  'qr(/.+)?',
  'serwist',
  'uuid',
  'a11y-dialog',
  'chartist',
  'papaparse',
  'exceljs',
  'jszip',
  'write-excel-file(/.+)?',
  'virtual:.+',
]);

const ROOM_RULES = [
  room([src('schema/**/*.ts')], {
    imports: SCHEMA_IMPORTS,
    syntax: [...domainSyntax, LOCAL_DATE_PARTS],
    globals: MACHINE_GLOBALS,
  }),
  room([src('domain/**/*.ts')], {
    ignores: [src('domain/calendar.ts'), src('domain/hash.ts')],
    imports: inDomain([]),
    syntax: [...domainSyntax, LOCAL_DATE_PARTS],
    globals: MACHINE_GLOBALS,
  }),
  room([src('domain/calendar.ts')], {
    imports: inDomain(['date-fns(/.+)?', '@date-fns/tz(/.+)?']),
    syntax: domainSyntax,
    globals: MACHINE_GLOBALS,
  }),
  room([src('domain/hash.ts')], {
    imports: inDomain(['@noble/hashes/.+']),
    syntax: [...domainSyntax, LOCAL_DATE_PARTS],
    globals: MACHINE_GLOBALS,
  }),
  room([src('workflows/**/*.ts')], {
    imports: WORKFLOW_IMPORTS,
    syntax: [...domainSyntax, LOCAL_DATE_PARTS],
    globals: MACHINE_GLOBALS,
  }),
  room([src('store/**/*.ts')], { imports: STORE_IMPORTS, globals: PROCESS_GLOBAL }),
  room([src('renderings/**/*.ts')], {
    imports: RENDERING_IMPORTS,
    syntax: [ISO_STRING, ...CLOCKS],
    globals: PROCESS_GLOBAL,
  }),
  room([src('triggers/**/*.ts')], {
    imports: TRIGGER_IMPORTS,
    syntax: [ISO_STRING],
    globals: PROCESS_GLOBAL,
  }),
  room([src('config.ts')], {
    imports: [onlyVendors('config.ts', [FIREBASE_FUNCTIONS]), onlyRooms('config.ts', ['schema'], '\\./')],
    syntax: [ISO_STRING],
  }),
  room([src('log.ts')], {
    imports: [onlyVendors('log.ts', [FIREBASE_FUNCTIONS]), onlyRooms('log.ts', ['schema'], '\\./')],
    syntax: [ISO_STRING],
    globals: PROCESS_GLOBAL,
    console: true,
  }),
  room([src('index.ts')], {
    imports: [
      onlyVendors('index.ts', [FIREBASE_FUNCTIONS, 'node:module']),
      onlyRooms('index.ts', ['triggers', 'config.ts'], '\\./'),
    ],
    syntax: [ISO_STRING],
    globals: PROCESS_GLOBAL,
  }),
  room(['web/src/**/*.{ts,tsx}'], {
    ignores: ['**/*.test.{ts,tsx}', 'web/src/testing/**'],
    imports: [WEB_VENDORS, ...WEB_ROOMS],
    console: true,
  }),
];

const TEST_RULES = [
  room(['web/src/**/*.test.{ts,tsx}', 'web/src/testing/**/*.ts'], {
    imports: [NO_TIMER_IMPORT, ...WEB_ROOMS],
    syntax: TEST_BANS,
    console: true,
  }),
  room(['functions/test/**/*.ts'], {
    imports: [
      NO_TIMER_IMPORT,
      { regex: '^(#|(\\.\\./)+)(scripts|web)/', message: 'Nobody imports scripts or the web.' },
    ],
    syntax: TEST_BANS,
    console: true,
  }),
  // Here nothing runs outside the process, so there is no reason to look at a real clock.
  room(['functions/test/{schema,domain,renderings,workflows}/**/*.ts'], {
    imports: [
      NO_TIMER_IMPORT,
      { regex: '^(#|(\\.\\./)+)(scripts|web)/', message: 'Nobody imports scripts or the web.' },
    ],
    syntax: [...TEST_BANS, ...CLOCKS.slice(0, 3)],
    console: true,
  }),
  room(['scripts/**/*.test.ts'], { imports: [NO_TIMER_IMPORT], syntax: TEST_BANS, console: true }),
];

// What the compiler does not already refuse, from ESLint's own list.
const PLAIN_RULES = {
  eqeqeq: 'error',
  'no-case-declarations': 'error',
  'no-cond-assign': 'error',
  'no-control-regex': 'error',
  'no-duplicate-case': 'error',
  'no-empty': 'error',
  'no-empty-pattern': 'error',
  'no-irregular-whitespace': 'error',
  'no-misleading-character-class': 'error',
  'no-self-assign': 'error',
  'no-self-compare': 'error',
  'no-sparse-arrays': 'error',
  'no-unsafe-finally': 'error',
  'no-unsafe-optional-chaining': 'error',
  'no-useless-catch': 'error',
  'no-useless-escape': 'error',
  'preserve-caught-error': 'error',
  'use-isnan': 'error',
};

export default defineConfig([
  globalIgnores(['**/node_modules/', 'functions/lib/', 'web/dist/', '.cache/', '.demo/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, rules: PLAIN_RULES },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: ROOT } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // A handler may be one call: `() => setOpen(true)`. A promise in its place is still refused (no-misused-promises).
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  // Plain JavaScript here is one launcher and the tools' own configs: no types to check, the rest holds.
  { files: ['**/*.{js,mjs,cjs}'], extends: [tseslint.configs.strict] },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  ...ROOM_RULES,
  ...TEST_RULES,
]);
