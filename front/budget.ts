import { FORM_BODY } from '@/address-kinds'

const MB = 1024 * 1024

/**
 * Counts the bytes of all bodies that are in memory, as they arrive: what was only announced takes no place. Large bodies
 * leave a part to ordinary forms, so that people can sign while files arrive.
 * @param limits bytes that a process holds at once, and how many of them are for ordinary forms alone
 */
export class Budget {
  private used = 0

  constructor(private readonly limits = { all: 64 * MB, forSmall: 16 * MB }) {}

  /** @param size of the whole body so far, these bytes included. @returns false when they find no place */
  take(bytes: number, size: number): boolean {
    const { all, forSmall } = this.limits
    if (this.used + bytes > (size > FORM_BODY ? all - forSmall : all)) return false
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
