/** The two commands that check a folder of files; README.txt and the check page print the same. */
export const CHECK_COMMANDS = [
  'sha256sum -c SHA256SUMS',
  'openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in manifest.json -sigfile manifest.json.sig',
] as const
