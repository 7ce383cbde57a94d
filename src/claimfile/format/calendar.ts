import type { Wording } from '../../wording.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** What is wrong with the month or day of a date such as 2024-05-31; null for a day of the calendar. */
export function dayFault(date: string): Wording | null {
  const [year = 0, month = 0, day = 0] = date.slice(0, 10).split('-').map(Number);
  const name = MONTHS[month - 1];
  if (name === undefined)
    return {
      en: `has the month ${month}; months go from 01 to 12`,
      ar: `الشهر ${month} لا وجود له؛ الشهور من 01 إلى 12`,
    };
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day >= 1 && day <= days) return null;
  return {
    en: `has the day ${day}; ${name} ${year} has ${days} days`,
    ar: `اليوم ${day} لا وجود له؛ آخر أيام الشهر ${month} من سنة ${year} هو ${days}`,
  };
}
