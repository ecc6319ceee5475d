/** Encoders write about ten; a file may say the same one again without end. */
const MOST_SCANS = 64
const START_OF_SCAN = Buffer.from('ffda', 'hex')

/**
 * Whether a JPEG has so many scans that its decoder, which goes over the whole picture for each and isn't stopped by a clock,
 * would not come to an end. Every mark of a scan counts, wherever it stands: within a scan these two bytes never occur, and who
 * follows the lengths that a file claims can be led past what its decoder finds.
 */
export function hasTooManyScans(jpeg: Buffer): boolean {
  let scans = 0
  for (let at = jpeg.indexOf(START_OF_SCAN); at >= 0; at = jpeg.indexOf(START_OF_SCAN, at + 2))
    if ((scans += 1) > MOST_SCANS) return true
  return false
}
