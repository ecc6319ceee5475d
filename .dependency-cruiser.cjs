// The law of imports (docs/decisions/001). One named sentence per rule; checks/architecture.ts fails when this
// cruise read suspiciously few files.
const rule = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to })
const inside = (...rooms) => ({ path: `^(${rooms.join('|')})/` })
const TEST = '\\.test\\.tsx?$|^domain/test-campaign\\.ts$'
const later = {
  text: 'seal|limit|event|mail|team|campaign|organization|signature|import|delivery',
  seal: 'limit|event|mail|team|campaign|organization|signature|import|delivery',
  limit: 'event|mail|team|campaign|organization|signature|import|delivery',
  event: 'mail|team|campaign|organization|signature|import|delivery',
  mail: 'team|campaign|organization|signature|import|delivery',
  team: 'campaign|organization|signature|import|delivery',
  campaign: 'organization|signature|import|delivery',
  organization: 'signature|import|delivery',
  signature: 'import|delivery',
  import: 'delivery',
}

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
      inside('app', 'db', 'domain/(?!text)', 'worker', 'front', 'local', 'cli'),
      'emails/ has templates and the door out; it reads no table and decides nothing',
    ),
    rule(
      'worker-is-not-the-web',
      { ...inside('worker'), pathNot: TEST },
      inside('app', 'front', 'cli'),
      'worker/ translates a job to a domain word and a mail',
    ),
    rule(
      'app-touches-no-table',
      { ...inside('app'), pathNot: TEST },
      inside('db', 'worker', 'front', 'local', 'cli', 'emails'),
      'app/ translates HTTP to domain words; a route never touches a table',
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
    ...Object.entries(later).map(([step, steps]) =>
      rule(
        `${step}-knows-no-later-step`,
        { path: `^domain/${step}/`, pathNot: TEST },
        { path: `^domain/(${steps})/` },
        'a later step knows the earlier ones, never the reverse',
      ),
    ),
    rule(
      'local-stays-local',
      { path: '^(app|domain|db|emails|front)/', pathNot: TEST },
      inside('local'),
      'production code never depends on the local stack',
    ),
    rule('no-circle', {}, { circular: true }, 'imports that go in a circle have no first step'),
    rule('nothing-unresolved', {}, { couldNotResolve: true }, 'every import leads somewhere'),
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
