// A block that organizers typed in lines, such as who answers for a letter: the name, below it a postal address.

const linesOf = (block: string) =>
  block
    .split('\n')
    .map((line) => line.trim().replace(/[,;،、]$/u, ''))
    .filter((line) => line !== '')

/** What a sentence says of a block: its first line. */
export const firstLine = (block: string) => linesOf(block)[0] ?? ''

/** The whole block where it stands in one line. */
export const inOneLine = (block: string, between = ', ') => linesOf(block).join(between)
