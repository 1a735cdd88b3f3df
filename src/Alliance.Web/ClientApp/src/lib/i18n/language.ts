import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export type Language = 'zh' | 'en';

const stored = 'alliance.language';

function remembered(): Language {
  try {
    return localStorage.getItem(stored) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}

void i18next.use(initReactI18next).init({
  lng: remembered(),
  fallbackLng: 'zh',
  resources: {},
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
  initAsync: false,
});

function tellTheDocument(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}

tellTheDocument(remembered());

export function language(): Language {
  return i18next.language === 'en' ? 'en' : 'zh';
}

export function speak(next: Language): void {
  try {
    localStorage.setItem(stored, next);
  } catch {
    // A browser that keeps nothing still switches for this visit.
  }

  tellTheDocument(next);
  void i18next.changeLanguage(next);
}
