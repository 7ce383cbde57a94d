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
export function dayFault(date: string): string | null {
  const [year = 0, month = 0, day = 0] = date.slice(0, 10).split('-').map(Number);
  const name = MONTHS[month - 1];
  if (name === undefined) return `has the month ${month}; months go from 01 to 12`;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= days ? null : `has the day ${day}; ${name} ${year} has ${days} days`;
}
