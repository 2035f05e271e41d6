import { type Child, el } from './element.ts'

/** True if an address of the dataset may be followed: it was scraped, and `javascript:` is an address too. */
export function isFollowable(url: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(url).protocol)
  } catch {
    return false
  }
}

/** A link to the source of a document, opened apart and without a referrer; plain text where it is no web address. */
export const outsideLink = (url: string, ...children: Child[]): HTMLElement =>
  isFollowable(url)
    ? el('a', { href: url, target: '_blank', rel: 'noopener noreferrer', class: 'outside' }, ...children)
    : el('span', {}, ...children)
