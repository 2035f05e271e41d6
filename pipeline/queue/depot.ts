/** A thing that lies in a depot. */
export interface Stored {
  /** Its parts are divided by `/`. */
  name: string
  /** Bytes. */
  size: number
}

/**
 * Where machines leave what they have made for each other: whole files, put once and never changed. A name appears only
 * with all its bytes.
 */
export interface Depot {
  /** What lies below a prefix, in order of names. */
  list(prefix: string): Promise<Stored[]>
  /** Puts a local file there. Whatever lies under the name stays as it is: the same name means the same contents. */
  put(name: string, path: string): Promise<void>
  /** Brings a thing to a local path, whole or not at all. Throws InputFault if it is not there. */
  fetch(name: string, path: string): Promise<void>
  /** Takes a thing away; nothing happens if it is not there. */
  remove(name: string): Promise<void>
}
