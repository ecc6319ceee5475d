import { setTimeout as wait } from 'node:timers/promises'

/** Lets turns pass at a steady rate; the rate and a pause are what the provider's answers ask for. */
export class Pace {
  private next = 0

  constructor(private perSecond: number) {}

  /** Waits until it is one's turn. Turns are given in the order in which they were asked for. */
  async turn(): Promise<void> {
    const at = Math.max(this.next, performance.now())
    this.next = at + 1000 / this.perSecond
    await wait(Math.max(0, at - performance.now()))
  }

  /** Takes over the rate that an answer names. */
  adopt(perSecond: number): void {
    if (perSecond > 0) this.perSecond = perSecond
  }

  /** Gives no turn for so many seconds from now. */
  pause(seconds: number): void {
    this.next = Math.max(this.next, performance.now() + seconds * 1000)
  }
}
