const SIGN = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;
const TAB = /^\p{Cf}*[\t\r]/u;

/** Whether a spreadsheet could read a cell as a formula: its first visible character starts one. */
export const isFormula = (text: string): boolean => SIGN.test(text) || TAB.test(text);
