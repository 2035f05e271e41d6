import { saysAtMost } from './body-container.ts'

/** A page whose text is at most this long says little besides where it leads, in characters. */
const SHORT = 200
/** A page that leads on after a longer time is meant to be read, in seconds. */
const SOON = 10

const REFRESH = /<meta\b[^<>]*\bhttp-equiv\s*=\s*["']?refresh\b[^<>]*>/i
const TARGET = /\bcontent\s*=\s*(["'])\s*(\d+)[^"';,]*[;,]\s*(?:url\s*=\s*)?['"]?([^"'<>]+?)['"]?\s*\1/i
const LOCATION =
  /\b(?:(?:window|self|top|parent|document)\.)?location(?:\.href)?\s*=\s*["']([^"'<>]+)["']|\blocation\.(?:replace|assign)\s*\(\s*["']([^"'<>]+)["']\s*\)/

function refreshed(html: string): string | null {
  const [, , seconds, target] = TARGET.exec(REFRESH.exec(html)?.[0] ?? '') ?? []
  return target !== undefined && Number(seconds) <= SOON ? target.replaceAll('&amp;', '&') : null
}

function scripted(html: string): string | null {
  const [, assigned, called] = LOCATION.exec(html) ?? []
  return assigned ?? called ?? null
}

/**
 * Where a page leads that says nothing itself: by `<meta http-equiv=refresh>`, or by a script that sets the location.
 * As written in the page; null for a page that is there to be read.
 */
export function onwardIn(html: string): string | null {
  const target = refreshed(html) ?? scripted(html)
  return target !== null && saysAtMost(html, SHORT) ? target : null
}
