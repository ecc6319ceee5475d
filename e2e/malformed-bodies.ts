// Bodies and queries that no page of ours sends, each made from a number: the same number makes the same one.

export type Malformed = {
  headers: Record<string, string>
  body: Buffer
  /** Sent without a length, in pieces. */
  chunked?: boolean
  /** The length that is told, where it isn't true. */
  told?: number
}

export type Random = () => number

/** Mulberry32: small, and the same everywhere. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!

const LIMIT = 64 * 1024

const STRANGE = [
  ...['', ' ', '0', '-0', '-1', '-3', '1e9', '1e400', '9'.repeat(400), '0x10', 'NaN', 'Infinity', '٢', '１２', '1.5', '²'],
  ...['\0', 'a\0b', '\r\n', 'a\r\nSet-Cookie: b=c', '\u202e', '\u200d', '\ufeff', '\ufffd', '\ufdd0', 'a\u0301'.repeat(200)],
  ...["'", '"', "' or 1=1 --", '$1', '{}', '[]', '{"a":1}', '[[', '%', '%zz', '%00', '../../etc/passwd', '\\', '<b>', '${x}', '{{x}}'],
  ...['null', 'undefined', 'true', 'false', 'on', '__proto__', 'constructor', 'toString', 'hasOwnProperty'],
  ...['0000-00-00', '9999-99-99', '275760-09-14', '-000001-01-01', '2026-02-30', '2026-13-01T25:61', '12026-01-01', '2099-01-01T10:00'],
  ...['2026-02-03', '10:00', 'UTC', 'Europe/Nowhere', 'en', 'de', 'x-klingon', 'i-default', 'DE', 'ZZ', 'PT', '#ff0000', '#12345g'],
  ...['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 'A'.repeat(43), '-'.repeat(43), 'f'.repeat(64)],
  ...['a@b', 'a@example.org', 'a@example.org\r\nBcc: b@example.org', 'ä@ö.example', `${'a'.repeat(300)}@example.org`, 'x <a@example.org>'],
  ...['https://example.org', 'javascript:alert(1)', 'example.org', 'xn--', 'http://[::', 'person', 'organization', 'owner', 'newest.1.a'],
  ...['👩‍👩‍👧', '日本', 'ا', 'x'.repeat(5_000), 'é'.repeat(3_000), '[^1]: a', '| a |\n|-|', 'age1'.padEnd(62, 'q'), '123456'],
] // prettier-ignore

const value = (random: Random, words: readonly string[]) =>
  random() < 0.35 && words.length > 0 ? pick(random, words) : pick(random, STRANGE)

function fieldsOf(random: Random, words: readonly string[], names: readonly string[]): [string, string][] {
  const count = Math.floor(random() * 12)
  return Array.from({ length: count }, () => {
    const name = random() < 0.5 && words.length > 0 ? pick(random, words) : pick(random, names)
    const tail = random() < 0.1 ? `.${pick(random, STRANGE)}` : ''
    return [random() < 0.05 ? pick(random, STRANGE) : name + tail, value(random, words)]
  })
}

const JSON_VALUES = ['null', '0', '-1', '1', '1e400', '1e309', '12345678901234567890', 'true', 'false', '[]', '{}', '""', '[[[]]]'] // prettier-ignore

function json(random: Random, words: readonly string[], names: readonly string[]): string {
  const text = (word: string) => (random() < 0.1 ? '"\\ud800"' : JSON.stringify(word))
  const fields = fieldsOf(random, words, names).map(
    ([name, one]) => `${text(name)}:${random() < 0.5 ? pick(random, JSON_VALUES) : text(one)}`,
  )
  const whole = `{${fields.join(',')}}`
  return pick(random, [
    () => whole,
    () => whole,
    () => whole,
    () => whole.slice(0, Math.floor(random() * whole.length)),
    () => '['.repeat(20_000),
    () => '{"a":'.repeat(5_000) + '1' + '}'.repeat(5_000),
    () => pick(random, ['', 'null', '1', '"a"', '[1,2]', 'NaN', "{'a':1}", '{"a":1,}', '\ufeff{}', '{}{}', '{"a":\0}', '//', '{"__proto__":{"a":1}}']),
    () => `{"kind":"person","kind":"organization",${whole.slice(1)}`,
  ])() // prettier-ignore
}

function form(random: Random, words: readonly string[], names: readonly string[]): string {
  const fields = fieldsOf(random, words, names)
  const whole = fields
    .map(([name, one]) => `${encodeURIComponent(name)}=${encodeURIComponent(one)}`)
    .join('&')
  return pick(random, [
    () => whole,
    () => whole,
    () => whole,
    () => `${whole}&${whole}`,
    () => `${whole}&name=%FF%FE`,
    () => `${whole}&name=%ED%A0%80`,
    () => `${whole}&name=%`,
    () => `${whole}&name=%C3`,
    () => fields.map(([name, one]) => `${name}=${one}`).join('&'),
    () => fields.map(([name]) => encodeURIComponent(name)).join(';'),
    () => 'a=b&'.repeat(1_500),
    () => '&'.repeat(3_000),
    () => '=',
  ])()
}

function multipart(random: Random, words: readonly string[], names: readonly string[]): string {
  const part = ([name, one]: [string, string]) => {
    const file = random() < 0.3 ? `; filename="${pick(random, ['a.csv', 'a.png', '..\\a', '', 'a"b', 'ä', 'a\0'])}"` : ''
    const type = random() < 0.3 ? `Content-Type: ${pick(random, ['text/csv', 'image/png', 'a', 'text/plain; charset=utf-16'])}\r\n` : ''
    return `--b\r\nContent-Disposition: form-data; name="${name}"${file}\r\n${type}\r\n${one}\r\n`
  } // prettier-ignore
  const whole = `${fieldsOf(random, words, names).map(part).join('')}--b--\r\n`
  return pick(random, [
    () => whole,
    () => whole,
    () => whole.slice(0, Math.floor(random() * whole.length)),
    () => whole.replaceAll('\r\n', '\n'),
    () => whole.replace('--b--', ''),
    () => `--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n`,
    () => `--b\r\n${'X: y\r\n'.repeat(500)}\r\nx\r\n--b--\r\n`,
    () =>
      `--b\r\nContent-Disposition: form-data; name*=utf-8''%FF; filename*=UTF-8''%zz\r\n\r\nx\r\n--b--\r\n`,
    () => `${part(['a', 'b']).repeat(1_200)}--b--\r\n`,
  ])()
}

const FORM = 'application/x-www-form-urlencoded'
const TYPES = [
  ...['', 'text/plain', 'application/xml', 'a', '/', 'application/json; charset=utf-16', 'application/json;', 'multipart/form-data'],
  ...['multipart/form-data; boundary=', 'multipart/mixed; boundary=b', `${FORM}; charset=iso-8859-1`, `${FORM}x`, 'APPLICATION/JSON'],
  ...['multipart/form-data; boundary="b', `multipart/form-data; boundary=${'b'.repeat(200)}`, 'application/octet-stream', 'é/ü', FORM],
] // prettier-ignore

const HEADERS: Record<string, readonly string[]> = {
  accept: ['text/html', 'application/json', '*/*', 'a;q=x', ',,,', 'x'.repeat(2_000)],
  'accept-language': ['de', 'xx-yy;q=9', '*', 'toString', 'en;'.repeat(500)],
  'accept-encoding': ['gzip', 'br;q=x', '*', 'identity;q=0', 'zstd'],
  'content-encoding': ['gzip', 'br', 'identity', 'x'],
  cookie: ['authjs.session-token=a', 'a', '=', '__proto__=a', 'authjs.session-token='.repeat(40), '%00=%'],
  'if-none-match': ['*', 'W/"a"', '"'.repeat(300)],
  range: ['bytes=0-', 'bytes=-1', 'bytes=9-1'],
  referer: ['a', 'https://elsewhere.example/?via=x', '//', 'http://[', '/campaigns/x?via=%ff'],
  'sec-fetch-site': ['same-origin', 'none', 'x'],
  'x-undersigned-form': ['%7B', '%ff', '{'],
  'x-undersigned-fields': ['too-long', '!!'],
  'x-undersigned-file': ['field=file&name=a'],
  'idempotency-key': ['a'],
}

/** Some strange headers; a few of them are whatever a client must not set. */
export function strangeHeaders(random: Random): Record<string, string> {
  const names = Object.keys(HEADERS).filter(() => random() < 0.12)
  return Object.fromEntries(names.map((name) => [name, pick(random, HEADERS[name]!)]))
}

/** One malformed body. Of one in some everything is right but one thing. */
export function malformedBody(random: Random, words: readonly string[], names: readonly string[]): Malformed {
  const kind = pick(random, ['json', 'form', 'form', 'form', 'multipart', 'bytes', 'empty', 'long'] as const)
  const [body, type] = {
    json: () => [Buffer.from(json(random, words, names)), 'application/json'] as const,
    form: () => [Buffer.from(form(random, words, names)), FORM] as const,
    multipart: () => [Buffer.from(multipart(random, words, names)), 'multipart/form-data; boundary=b'] as const,
    bytes: () => [Buffer.from(Array.from({ length: 200 }, () => random() * 256)), pick(random, TYPES)] as const,
    empty: () => [Buffer.alloc(0), pick(random, TYPES)] as const,
    long: () => [Buffer.alloc(LIMIT + pick(random, [-1, 0, 1]), 'name=a&'), pick(random, [FORM, 'application/json'])] as const,
  }[kind]() // prettier-ignore
  const headers = { ...strangeHeaders(random), 'content-type': random() < 0.15 ? pick(random, TYPES) : type }
  const encoded = random() < 0.04 ? Buffer.from(body.toString(), 'utf16le') : body
  if (random() < 0.1) return { headers, body: encoded, chunked: true }
  if (random() < 0.03) return { headers, body: encoded, told: encoded.length + pick(random, [-3, 5, 70_000]) }
  return { headers, body: encoded }
}

/** A query that no page of ours asks with. */
export function malformedQuery(random: Random, words: readonly string[], names: readonly string[]): string {
  const known = ['q', 'kind', 'country', 'category', 'sort', 'cursor', 'at', 'by', 'letter', 'page', 'limit', 'standing', 'next', 'via', 'scheme', 'done', 'problem'] // prettier-ignore
  const fields = fieldsOf(random, [...words, ...known], [...names, ...known])
  return fields.map(([name, one]) => `${encodeURIComponent(name)}=${encodeURIComponent(one)}`).join('&')
}
