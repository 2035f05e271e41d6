/** Two characters as one number, which is looked up without making a string. A missing one counts as zero. */
export const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | (text.charCodeAt(at + 1) | 0)
