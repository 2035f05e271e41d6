import type { RecordPlace } from '../../crawlers/archive/capture.ts'

/** A page that follows the first one of a document, or is shown in a frame of it. */
export interface FollowingPage {
  url: string
  raw_sha256: string
  content_type: string | null
  /** Where its bytes lie; null if the archive has lost them. */
  place: RecordPlace | null
}

/** What a document's first page is joined with. */
export interface Joining {
  /** Address that frames are told against. */
  target: string
  content_type: string | null
  pages: FollowingPage[]
}

/** All captures of the same bytes from the same address, as far as reading them depends on them. */
export interface CaptureGroup {
  /** Hash and address in one. */
  key: string
  raw_sha256: string
  url: string | null
  /** Path or name it was given under first. */
  name: string
  portal_id: string | null
  content_type: string | null
  /** True if one of the captures is a file that somebody chose. */
  is_chosen: boolean
  first_seen: string
  place: RecordPlace | null
  joined: Joining | null
}

/** The key of a group. */
export const groupKey = (raw_sha256: string, url: string | null): string => `${raw_sha256} ${url ?? ''}`
