import type { PartOrder } from '../part-name.ts'

/** What a process that makes parts is asked. */
export interface WorkerQuestion {
  dataDir: string
  order: PartOrder
}

/** What it says: a fault, or none if the part lies on the shelf. */
export interface WorkerAnswer {
  fault: { name: string; message: string } | null
}
