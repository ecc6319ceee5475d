/** What is said of each value is worked out once: making the runtime's tables costs more than a row. */
export function remembering(say: (value: string) => string): (value: string) => string {
  const known = new Map<string, string>()
  return (value) => {
    const said = known.get(value) ?? say(value)
    known.set(value, said)
    return said
  }
}
