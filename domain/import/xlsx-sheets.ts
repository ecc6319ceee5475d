/** A sheet of a spreadsheet: its name and the part that holds its cells. */
export type SheetPart = { name: string; part: string }

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function plain(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name) => {
    const code = hex ? parseInt(hex, 16) : Number(decimal)
    if (name) return entities[name] ?? whole
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

const attributeNamed = (name: string) => new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`)
const [TARGET, ID, NAME, SOME_ID] = ['Target', 'Id', 'name', String.raw`\b\w+:id`].map(attributeNamed)

function attribute(tag: string, expression: RegExp | undefined): string {
  const [, double, single] = expression?.exec(tag) ?? []
  return plain(double ?? single ?? '')
}

/** The sheets of a spreadsheet in their order (ECMA-376, workbook and its relationships). */
export function listSheets(parts: Map<string, Buffer>): SheetPart[] {
  const text = (part: string) => parts.get(part)?.toString('utf8') ?? ''
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => {
      const target = attribute(tag, TARGET)
      const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`
      return [attribute(tag, ID), part]
    }),
  )
  return [...text('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)]
    .map(([tag]) => {
      const name = attribute(tag, NAME)
      return { name, part: targets.get(attribute(tag, SOME_ID)) ?? '' }
    })
    .filter(({ name }) => name !== '')
}
