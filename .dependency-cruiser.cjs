const { readdirSync } = require('node:fs')
const { join, relative } = require('node:path')

// The law of imports (docs/decisions/001). One named sentence per rule; checks/architecture.ts fails when this
// cruise read suspiciously few files.
const rule = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to })
const inside = (...rooms) => ({ path: `^(${rooms.join('|')})/` })
const TEST = '\\.test\\.tsx?$'
// The gallery is never built for production: it shows mails, the demonstration's texts and parts wherever they lie.
// What is mailed is previewed by what writes it.
const MAIL_PREVIEW = '^app/.+/updates/\\[id\\]/parts/preview-of\\.ts$'
const GALLERY = '^app/-/gallery/'
// What the browser is sent of pages, wherever it lies, is bundled from there.
const ISLANDS = '^app/islands/'
const later = {
  text: 'seal|limit|event|mail|team|campaign|organization|signature|proof|import|delivery',
  seal: 'limit|event|mail|team|campaign|organization|signature|proof|import|delivery',
  limit: 'event|mail|team|campaign|organization|signature|proof|import|delivery',
  event: 'mail|team|campaign|organization|signature|proof|import|delivery',
  mail: 'team|campaign|organization|signature|proof|import|delivery',
  team: 'campaign|organization|signature|proof|import|delivery',
  campaign: 'organization|signature|proof|import|delivery',
  organization: 'signature|proof|import|delivery',
  signature: 'proof|import|delivery',
  proof: 'import|delivery',
  import: 'delivery',
  count: 'delivery',
  review: 'objection',
}
// domain/signature has its noun and what several shelves need at its top, and four shelves below.
const shelves = {
  signing: 'rights|list|desk',
  rights: 'list|desk',
  list: 'signing|rights|desk',
  desk: 'signing|rights',
}

// A folder of app/ with a page, a layout or a handler.
const routeFolders = readdirSync(join(__dirname, 'app'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /^(page|layout|route)(\.gallery)?\.tsx?$/.test(entry.name))
  .map((entry) => relative(__dirname, entry.parentPath).replaceAll('\\', '/'))
const exactly = (path) => path.replace(/[.()[\]]/g, '\\$&')

module.exports = {
  forbidden: [
    rule(
      'db-knows-nothing-above-it',
      inside('db'),
      inside('app', 'domain', 'emails', 'worker', 'front', 'local', 'cli'),
      'db/ holds tables and the client and knows nothing above it',
    ),
    rule(
      'domain-knows-no-web',
      { ...inside('domain'), pathNot: TEST },
      {
        path: '^(app|emails|worker|front|local|cli|messages|auth|server|node_modules/(next|next-auth|next-intl|react|react-dom))(/|\\.ts)',
      },
      'domain/ decides; it never sees a request, a page, a mail template or a sentence',
    ),
    rule(
      'emails-hold-words-only',
      { ...inside('emails'), pathNot: TEST },
      inside('app', 'db', 'domain(?!/(?:text/|mail/resend-report))', 'worker', 'front', 'local', 'cli'),
      'emails/ has templates and the door out; it reads no table and decides nothing. What Resend reports names the tag that it was given',
    ),
    rule(
      'bundle-holds-files-only',
      { ...inside('bundle'), pathNot: TEST },
      inside(
        'app',
        'domain(?!/(?:text/|campaign/(?:markdown|letter-parts)|organization/domain))',
        'worker',
        'front',
        'local',
        'cli',
      ),
      'bundle/ writes the files of a delivery from plain values, with the site’s own rules for letters; it reads no table and decides nothing',
    ),
    rule(
      'fonts-know-nothing',
      { ...inside('fonts'), pathNot: TEST },
      inside('app', 'db', 'domain', 'emails', 'bundle', 'worker', 'front', 'local', 'cli'),
      'fonts/ knows which font has which letter, and nothing of letters to sign',
    ),
    rule(
      'worker-is-not-the-web',
      { ...inside('worker'), pathNot: TEST },
      inside('app', 'front', 'cli'),
      'worker/ translates a job to a domain word and a mail',
    ),
    rule(
      'app-touches-no-table',
      { ...inside('app'), pathNot: [TEST, GALLERY, MAIL_PREVIEW] },
      inside('db', 'worker', 'front', 'local', 'cli', 'emails'),
      'app/ translates HTTP to domain words; a route never touches a table',
    ),
    ...[...new Set(routeFolders)].map((folder) =>
      rule(
        'route-folder-is-private',
        { path: '^app/', pathNot: [`^${exactly(folder)}/`, TEST, GALLERY, ISLANDS] },
        { path: `^${exactly(folder)}/` },
        'a route folder is private to itself and what lies below it; what several pages use lies in the parts/ above them all, or in app/parts',
      ),
    ),
    rule(
      'front-decides-nothing',
      { ...inside('front'), pathNot: TEST },
      inside('app', 'domain', 'emails', 'worker', 'local', 'cli'),
      'front/ is what every request passes before Next; it knows no campaign',
    ),
    rule(
      'browser-code-stays-light',
      { path: '^domain/(signature/signature|campaign/campaign|team/team)\\.ts$' },
      { path: '^(db|env\\.ts|node_modules/(zod/v4/classic|postgres|drizzle-orm)|node:)' },
      'a noun is safe in the browser: no database, no environment, no node modules',
    ),
    rule(
      'sealed-file-is-nobodys-ground',
      { path: '^domain/(?!sealed-file/)', pathNot: TEST },
      inside('domain/sealed-file'),
      'a sealed file is made of what the desk sees; nothing else in the domain is made of it',
    ),
    ...Object.entries(later).map(([step, steps]) =>
      rule(
        `${step}-knows-no-later-step`,
        { path: `^domain/${step}/`, pathNot: TEST },
        { path: `^domain/(${steps})/` },
        'a later step knows the earlier ones, never the reverse',
      ),
    ),
    rule(
      'signature-knows-no-shelf',
      { path: '^domain/signature/[^/]+$', pathNot: TEST },
      { path: `^domain/signature/(${Object.keys(shelves).join('|')})/` },
      'what several shelves need knows none of them',
    ),
    ...Object.entries(shelves).map(([shelf, others]) =>
      rule(
        `signature-${shelf}-stays-on-its-shelf`,
        { path: `^domain/signature/${shelf}/`, pathNot: TEST },
        { path: `^domain/signature/(${others})/` },
        'signing, the signer’s rights, the public list and the desk’s view are told apart; rights may use signing, the desk the list',
      ),
    ),
    rule(
      'addresses-are-data',
      { path: '^(desk-)?addresses\\.js$' },
      { path: '.', pathNot: '^desk-addresses\\.js$' },
      'the table of addresses imports nothing, so that Next reads it with its settings',
    ),
    rule(
      'local-stays-local',
      {
        path: '^(app|domain|db|emails|front|worker|process)/|^(server|auth|env|log|paths)\\.ts$',
        pathNot: [TEST, GALLERY],
      },
      inside('local'),
      'production code never depends on the local stack',
    ),
    rule(
      'testing-is-for-tests',
      { path: '^(?!(testing|e2e|bench|checks)/)', pathNot: TEST },
      inside('testing'),
      'production code never imports from testing/, which holds what tests share: databases, stand-ins, people who sign',
    ),
    rule('no-circle', {}, { circular: true }, 'imports that go in a circle have no first step'),
    rule(
      'nothing-unresolved',
      {},
      // The serif of the pages is there as soon as Next was asked for anything (fonts/web-serif.js).
      { couldNotResolve: true, pathNot: 'node_modules/\\.cache/undersigned/' },
      'every import leads somewhere',
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|\\.data|db/migrations)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
