export { civil, dateOf, dayLength, instantOf, weekOf, type CivilTime } from './china-time';
export { daysUntil, fullDate, sayDay, sayDaysLeft, sayInstant, sayPeriod } from './dates';
export { sayList, withAside } from './lists';
export { fractionValue, sayCount, sayFraction, sayNumber } from './numbers';
