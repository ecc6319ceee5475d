/** What went wrong, for the person at the terminal. */
export function explainFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code, path } = error as NodeJS.ErrnoException
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return (
      `This user may not use ${path ?? 'a file that is needed'}. ` +
      'Start it as the owner of the folder, or set UNDERSIGNED_DATA to a folder of your own.'
    )
  }
  if (code === 'ENOSPC') return 'The disk is full.'
  return error.message
}
