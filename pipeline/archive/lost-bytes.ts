import { InputFault } from '../fault.ts'

/** Bytes of a capture are in no file of the archive any more, though the capture is known. */
export class LostBytes extends InputFault {}
