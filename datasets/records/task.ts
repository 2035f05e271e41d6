import { z } from 'zod'

export const taskSchema = z.strictObject({
  task_id: z.string().describe('Document identity and ordinal of the task'),
  doc_id: z.string().describe('Document that sets the task'),
  section_path: z.array(z.string()).describe('Headings above the task, outermost first'),
  ordinal: z.int32().describe('1 for the first task of the document'),
  title: z.string().nullable().describe('Heading of the paragraph that sets the task'),
  lead_units: z.array(z.string()).describe('Bodies that lead 牵头单位'),
  responsible_units: z.array(z.string()).describe('Bodies that answer or assist 责任单位, 配合单位'),
  first_line: z.int32().describe('First line of the paragraph'),
  last_line: z.int32().describe('Last line of the paragraph, inclusive'),
})
export type TaskRecord = z.infer<typeof taskSchema>
