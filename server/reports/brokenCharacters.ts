/** Characters that no file can hold. */

/** Control characters but tab and line breaks, and what is no character: XML cannot hold them. */
const BROKEN = /[^\P{Cc}\t\n\r]|[\p{Cs}\uFFFE\uFFFF]/gu

/** Left out of every form, so that all say the same. */
export const withoutBrokenCharacters = <T>(report: T): T =>
  JSON.parse(
    JSON.stringify(report, (_key, value: unknown) =>
      typeof value === 'string' ? value.replaceAll(BROKEN, '') : value,
    ),
  ) as T
