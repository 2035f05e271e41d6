/** Words by their name, in Chinese and English: [zh, en]. `{n}` and the like are filled in. */
export type Words = Record<string, readonly [zh: string, en: string]>
