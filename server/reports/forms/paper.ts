/** The papers that a report may be printed on. */
export const papers = ['a4', 'letter'] as const
export type Paper = (typeof papers)[number]
