export { language, speak, type Language } from './language';
export { defineWords, nameIn, useLanguage, type Facts, type Translate, type Words } from './words';
