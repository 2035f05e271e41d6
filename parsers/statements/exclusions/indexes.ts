/** An index has a bound instead of a unit. */
export const INDEX = /(?:指数|系数|收入比|之比|得分|评分|满意度|平均分|死亡率|生育率|发生率|比值)$/
