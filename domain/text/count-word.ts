/** What stands for a letter's count in a text that is written once and read later. */
export const COUNT_WORD = '{count}'
