import { expect, test } from 'vitest'
import { readWebsite } from './read-website'

test.each([
  'n/a', 'N/A', 'n.a.', 'n.a', 'k. A.', 'k.A', '-', '–', 'none', 'None.', 'no website', 'coming soon', 'under construction', 'http://', 'https://', 'www', 'www.', 'TBD', '?', 'x',
  'info@example.org', 'mailto:info@example.org', '@bridgefriends', 'Facebook: Bridge Friends', 'facebook', 'néant', 'pas de site', 'なし', 'لا يوجد', 'javascript:alert(1)', 'data:text/html,a.example',
  'ftp://example.org', 'http:/example', '0', 'a'.repeat(100_000), ', '.repeat(50_000),
])('%s is no website', (cell) => {
  expect(readWebsite(cell)).toBeNull()
}) // prettier-ignore

test.each([
  ['example.org', 'example.org'],
  [' https://example.org/about?x=1 ', 'https://example.org/about?x=1'],
  ['www.example.org / www.example.net', 'www.example.org'],
  ['www.example.org, www.example.net', 'www.example.org'],
  ['https://example.org;https://example.net', 'https://example.org'],
  ['example.org example.net', 'example.org'],
  ['example.org\nexample.net', 'example.org'],
  ['none yet, soon at example.org', 'example.org'],
  ['info@example.org, www.example.org', 'www.example.org'],
  ['<https://example.org>', 'https://example.org'],
  ['www.example.org (in Arabic)', 'www.example.org'],
  ['example.org.', 'example.org'],
  ['facebook.com/bridgefriends', 'facebook.com/bridgefriends'],
  ['例え.jp', '例え.jp'],
])('%s: the first that is one is taken', (cell, website) => {
  expect(readWebsite(cell)).toBe(website)
})
