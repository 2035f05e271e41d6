import type { Bindingness } from '../../../../datasets/records/vocabulary.ts'

/** 约束性 must be reached; 预期性 is expected (notes of the five-year plans' tables of indicators). */
const FORCES: Readonly<Record<string, Bindingness>> = { 约束性: 'ensure', 预期性: 'plain' }

/** How far a cell says its row binds, with or without 指标 and brackets around it; null if it says nothing of it. */
export const bindingnessOf = (text: string): Bindingness | null =>
  text.length > 8 ? null : (FORCES[text.replace(/^[（(【[]|指标|[)）】\]]$/g, '')] ?? null)
