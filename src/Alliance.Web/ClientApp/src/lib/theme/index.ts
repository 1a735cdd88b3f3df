export { chooseLight, light, themeOf, useIsDark, type Light } from './theme';
