/**
 * SQL that is true for what an area says of itself: a sentence, a total, or a row that is nobody's part. Who answers for
 * the whole of a figure, in a column of bureaus or after the sentence, takes nothing from the area.
 */
export const isOwnFigure = (row: string): string => `NOT ${row}.is_part`
