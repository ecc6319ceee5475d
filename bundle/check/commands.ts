/** The two commands that check a folder of files; README.txt and the check page print the same. */
export const CHECK_COMMANDS = [
  // Strict: without it a line that was made unreadable is passed over with a warning.
  'sha256sum -c --strict SHA256SUMS',
  'openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in manifest.json -sigfile manifest.json.sig',
] as const
