const MB = 1024 * 1024

/** Bodies up to this size are ordinary forms: they are taken without asking who sends them. */
export const SMALL_BODY = 64 * 1024

/** Bytes of bodies that this process holds at once, and how many of them are kept for small bodies alone. */
export const IN_FLIGHT = { all: 64 * MB, forSmall: 16 * MB } as const

/**
 * Counts the bytes of all bodies that are in memory, as they arrive: what was only announced takes no place. Large bodies
 * leave a part to small ones, so that people can sign while files arrive.
 */
export class Budget {
  private used = 0

  constructor(private readonly limits: { all: number; forSmall: number } = IN_FLIGHT) {}

  /** @param size of the whole body so far, these bytes included. @returns false when they find no place */
  take(bytes: number, size: number): boolean {
    const { all, forSmall } = this.limits
    if (this.used + bytes > (size > SMALL_BODY ? all - forSmall : all)) return false
    this.used += bytes
    return true
  }

  give(bytes: number): void {
    this.used -= bytes
  }
}

/** Places for what is taken only a few at a time, and fewer of one organizer. */
export class Places {
  private readonly taken = new Set<{ organizer: string }>()

  constructor(
    private readonly atOnce: number,
    private readonly ofOne: number,
  ) {}

  /** @returns what gives the place back, once, or null when there is none */
  take(organizer: string): (() => void) | null {
    const own = [...this.taken].filter((one) => one.organizer === organizer).length
    if (this.taken.size >= this.atOnce || own >= this.ofOne) return null
    const place = { organizer }
    this.taken.add(place)
    return () => void this.taken.delete(place)
  }
}
