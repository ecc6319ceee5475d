/** A line of the source that can be switched off, and the test that must notice (defenses.test.ts). */
export type Defense = {
  /** What is switched off. */
  what: string
  file: string
  /** Stands in the file exactly once. */
  text: string
  /** Instead of it. */
  off: string
  /** The file of the test that must go red, and words of its title. */
  test: string
  red: string
}
