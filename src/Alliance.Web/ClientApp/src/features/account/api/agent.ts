const browsers: readonly [RegExp, string][] = [
  [/MicroMessenger\//, 'WeChat'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/(Firefox|FxiOS)\//, 'Firefox'],
  [/(HeadlessChrome|Chrome|CriOS)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const systems: readonly [RegExp, string][] = [
  [/HarmonyOS/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** A browser's long self-description, as a person would name it; null when it is none of the usual. */
export function nameOfAgent(agent: string | null): { browser: string; system: string } | null {
  const browser = browsers.find(([pattern]) => pattern.test(agent ?? ''))?.[1];
  const system = systems.find(([pattern]) => pattern.test(agent ?? ''))?.[1];
  return browser && system ? { browser, system } : null;
}
