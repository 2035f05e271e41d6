/**
 * The product of two decimal numbers as a decimal number: 1.1 × 10000 is 11000.000000000002 in binary, and fifteen
 * digits are what a double holds.
 */
export const decimalProduct = (a: number, b: number): number => Number((a * b).toPrecision(15))

/** The same of a quotient. */
export const decimalQuotient = (a: number, b: number): number => Number((a / b).toPrecision(15))
