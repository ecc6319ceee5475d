// Tables as nobody expects them, made from a seed, so that a table that fails can be made again.

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Random = () => number
export const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!

const ADDRESSES = ['jane@example.org', 'Jane Roe <jane@example.net>', 'JANE.ROE@SUB.EXAMPLE.COM', 'mailto:jane@example.org', 'jane＠example．org', 'jane@example.org; ali@example.net', 'Write to jane@例え.jp', '\u200Fjane@example.org', "'=jane@example.org"] // prettier-ignore
const LINKS = ['https://example.org', 'http://user@example.org/x', 'javascript:alert(1)', 'HTTPS://EXAMPLE.ORG', 'example.org/about', 'ftp://example.org', 'data:text/html,x', 'See https://example.org'] // prettier-ignore
const NAMES = ['Bridge Friends', 'Reed Club, Ltd', 'جمعية الجسور', '橋の会', 'Bridgewatch.org', 'A & B', 'Verein für Brücken e. V.', 'Jane Roe', 'Total', '1984'] // prettier-ignore
const OTHERS = ['', '-', 'n/a', '12/03/2026 10:11:12', '2026-03-12', '5', 'Yes', 'no', '0 / 0', 'Portugal', 'Europe', 'DE', 'Companies', 'Company', 'x'.repeat(300), 'a\nb', 'Page 1 of 1', 'Total: 3'] // prettier-ignore

const HEADINGS = ['Timestamp', 'Email Address', 'Name', 'First name', 'Organisation', 'Name of your organisation (exactly as it should\nappear)', 'E-mail of the organisation', 'Country', 'In which country are you based?', 'Website', 'Link', 'Type', 'Category', 'Region', 'Area', 'No.', 'Comments', '', 'Verein', 'Adresse', '団体名', 'メール', 'اسم المنظمة', 'البريد'] // prettier-ignore

/** A table: titles or none, headings or none, columns of one kind, mixed ones, totals below. */
export function randomTable(random: Random): string[][] {
  const width = 1 + Math.floor(random() * 6)
  const columns = Array.from({ length: width }, () => {
    const [main, noise] = [pick(random, [ADDRESSES, LINKS, NAMES, NAMES, OTHERS]), random() * 0.5]
    return () => pick(random, random() < noise ? pick(random, [ADDRESSES, LINKS, NAMES, OTHERS]) : main)
  })
  const rows = Array.from({ length: 1 + Math.floor(random() * 30) }, () => columns.map((cell) => cell()))
  const headings = random() < 0.8 ? [Array.from({ length: width }, () => pick(random, HEADINGS))] : []
  const above = random() < 0.2 ? [['Signatories, as of 12 March'], []] : []
  return [...above, ...headings, ...rows]
}

export function asCsv(rows: string[][]): string {
  return rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')
}
