/** Something that has a number in the file. */
export type Reference = { id: number; data: Record<string, unknown>; write(data: string): void; end(): void }

/** A list of references; as text, so that a hundred thousand of them stay small. */
export class ReferenceList {
  readonly items: string[] = []
  readonly [Symbol.toStringTag] = 'ReferenceList'
  toString(): string {
    return `[${this.items.join(' ')}]`
  }
}
