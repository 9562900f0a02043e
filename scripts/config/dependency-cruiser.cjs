// The room table on resolved paths: whatever an import looks like, this is where it lands. An allow-list, so a
// new arrow is a decision. It must never pass by not looking: gates.test.ts compares what it cruised with the
// files that exist. eslint.config.js says the same in the editor; change both.
const path = require('node:path');

const src = (rooms) => `^functions/src/(${rooms})`;
// Only functions/node_modules is uploaded, so functions/src may land nowhere else.
const vendor = (names) => `^functions/node_modules/(${names})/`;

const SCHEMA = src('schema/');
const DOMAIN = src('domain/');
const WORKFLOWS = src('workflows/');
const STORE = src('store/');
const RENDERINGS = src('renderings/');
const TRIGGERS = src('triggers/');
const CONFIG = src('config\\.ts$');
const LOG = src('log\\.ts$');
const INDEX = src('index\\.ts$');
const PORTS = '^functions/src/workflows/ports(/|[-.])';
const WEB = '^web/src/';
const WEB_TEST = '^web/src/(testing/.+|.+\\.test)\\.tsx?$';
const TESTS = '^functions/test/';
const SCRIPTS = '^scripts/';

const FIREBASE_FUNCTIONS = vendor('firebase-functions');
const core = { dependencyTypes: ['core'] };

/** Arrows from one room: to each path or condition in `targets`. */
const arrows = (from, ...targets) =>
  targets.map((to) => ({ from: { path: from }, to: typeof to === 'string' ? { path: to } : to }));

const ALLOWED = [
  ...arrows(SCHEMA, SCHEMA, vendor('zod')),
  ...arrows(DOMAIN, SCHEMA, DOMAIN),
  ...arrows('^functions/src/domain/calendar\\.ts$', vendor('date-fns|@date-fns/tz')),
  ...arrows('^functions/src/domain/hash\\.ts$', vendor('@noble/hashes')),
  ...arrows(WORKFLOWS, SCHEMA, DOMAIN, WORKFLOWS),
  ...arrows(
    STORE,
    SCHEMA,
    DOMAIN,
    STORE,
    PORTS,
    core,
    vendor('firebase-admin|@google-cloud/[^/]+|nodemailer|zod'),
  ),
  ...arrows(RENDERINGS, SCHEMA, DOMAIN, RENDERINGS, PORTS, core, vendor('exceljs')),
  ...arrows(
    TRIGGERS,
    SCHEMA,
    DOMAIN,
    WORKFLOWS,
    STORE,
    RENDERINGS,
    TRIGGERS,
    CONFIG,
    LOG,
    core,
    FIREBASE_FUNCTIONS,
  ),
  ...arrows(CONFIG, SCHEMA, FIREBASE_FUNCTIONS),
  ...arrows(LOG, SCHEMA, core, FIREBASE_FUNCTIONS),
  ...arrows(INDEX, TRIGGERS, CONFIG, FIREBASE_FUNCTIONS, { path: '^(node:)?module$', ...core }),
  ...arrows(
    WEB,
    WEB,
    SCHEMA,
    DOMAIN,
    '^node_modules/((@types/)?papaparse|age-encryption|preact|firebase|idb|qr|serwist|uuid|a11y-dialog|chartist|exceljs|jszip|write-excel-file)/',
  ),
  ...arrows(WEB_TEST, core, '^node_modules/'),
  ...arrows(TESTS, TESTS, '^functions/src/', core, '^(functions/)?node_modules/'),
  ...arrows(SCRIPTS, '^(scripts|functions/src|functions/lib|web/src)/', core, '^(functions/)?node_modules/'),
  ...arrows('^scripts/.+\\.test\\.ts$', '^functions/test/world/'),
  ...arrows('^scripts/history/', '^functions/test/world/memory-(store|deliveries)'),
  ...arrows('^scripts/e2e/', '^functions/test/renderings/crowded-edition'),
  ...arrows('^scripts/faults', '^functions/test/faults/'),
  ...arrows('^scripts/kills', '^functions/test/faults/random'),
];

const FORBIDDEN = [
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one idea, or hide a third. Types count.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-unresolved-imports',
    comment: 'An import that lands nowhere cannot be judged.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'ports-are-types',
    comment: 'Store and renderings know the shape of a port, never the code of a workflow.',
    severity: 'error',
    from: { path: [STORE, RENDERINGS] },
    to: { path: WORKFLOWS, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'zod-in-store-is-a-type',
    comment: 'Shapes are declared in schema.',
    severity: 'error',
    from: { path: STORE },
    to: { path: vendor('zod'), dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'client-takes-single-acts',
    comment: 'A screen imports the acts it needs, and judge: never the list of all, by whatever way.',
    severity: 'error',
    from: { path: WEB },
    to: { path: src('domain/acts/index\\.ts$'), reachable: true },
  },
  {
    name: 'page-without-testing',
    comment: 'What shows screens to unit tests is no part of the page.',
    severity: 'error',
    from: { path: WEB, pathNot: WEB_TEST },
    to: { path: '^web/src/testing/' },
  },
  {
    name: 'no-orphans',
    comment: 'A file nobody imports and that imports nothing is forgotten.',
    severity: 'error',
    from: {
      orphan: true,
      pathNot: [
        INDEX,
        '\\.test\\.tsx?$',
        '\\.d\\.ts$',
        '^web/src/main\\.tsx$',
        '^web/src/worker/sw\\.ts$',
        '^scripts/[^/]+$',
        '^scripts/config/',
      ],
    },
    to: {},
  },
];

module.exports = {
  allowed: ALLOWED,
  allowedSeverity: 'error',
  forbidden: FORBIDDEN,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(functions/lib|web/dist)/' },
    // Imports of types are arrows too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: path.resolve(__dirname, '../../tsconfig.json') },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'require', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
    reporterOptions: {
      // The README's picture: one box per room.
      mermaid: { minify: false },
      archi: { collapsePattern: '^(functions/src/[^/]+|web/src|scripts)' },
    },
  },
};
