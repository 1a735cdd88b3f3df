import type { ThemeConfig } from 'antd';
import { theme as antd } from 'antd';
import { createStore, useStore } from '@/lib/store';

export type Light = 'light' | 'dark' | 'system';

const stored = 'alliance.light';

function remembered(): Light {
  try {
    const value = localStorage.getItem(stored);
    return value === 'dark' || value === 'system' ? value : 'light';
  } catch {
    return 'light';
  }
}

export const light = createStore<Light>(remembered());

export function chooseLight(next: Light): void {
  try {
    localStorage.setItem(stored, next);
  } catch {
    // Kept for this visit only.
  }

  light.set(next);
}

const darkPreferred = () => typeof matchMedia === 'function' && matchMedia('(prefers-color-scheme: dark)').matches;

export function useIsDark(): boolean {
  const chosen = useStore(light);
  return chosen === 'dark' || (chosen === 'system' && darkPreferred());
}

/** Whoever gets unwell from things that move has said so to the system. */
const isStill = (): boolean => typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;

const fonts =
  'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "WenQuanYi Zen Hei", sans-serif';

/** Four text sizes: 12 aside, 14 body, 18 section, 24 page. Everything sits on a grid of 8 pixels. */
export function themeOf(dark: boolean, still = isStill()): ThemeConfig {
  return {
    algorithm: dark ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      colorPrimary: dark ? '#4fb3a6' : '#0f6b66',
      // The palette that is computed from so dark a teal turns grey: its light end is given.
      colorPrimaryBg: dark ? '#1c3a38' : '#ddeeea',
      colorPrimaryBgHover: dark ? '#234745' : '#cbe5df',
      colorPrimaryBorder: dark ? '#2f6b65' : '#8fc4bb',
      controlItemBgActive: dark ? '#1c3a38' : '#ddeeea',
      colorTextTertiary: dark ? '#9fb2af' : '#566668',
      colorInfo: dark ? '#4fb3a6' : '#0f6b66',
      colorLink: dark ? '#6cc7bb' : '#0c5f5b',
      colorSuccess: dark ? '#6fb56b' : '#2f7a3a',
      colorWarning: dark ? '#e0a34e' : '#a05304',
      colorError: dark ? '#ef7b6f' : '#b3261e',
      colorBgLayout: dark ? '#10191a' : '#f4f6f4',
      colorBgContainer: dark ? '#172324' : '#ffffff',
      colorBgElevated: dark ? '#1d2b2c' : '#ffffff',
      colorTextBase: dark ? '#e6eeec' : '#17282a',
      colorBorderSecondary: dark ? '#263637' : '#e3e8e5',
      colorTextDescription: dark ? '#9fb2af' : '#566668',
      colorTextPlaceholder: dark ? '#82979a' : '#66767a',
      borderRadius: 8,
      fontFamily: fonts,
      fontSize: 14,
      fontSizeHeading1: 24,
      fontSizeHeading2: 24,
      fontSizeHeading3: 18,
      fontSizeHeading4: 18,
      fontSizeHeading5: 14,
      lineHeight: 1.65,
      motion: !still,
      motionDurationSlow: '0.18s',
      motionDurationMid: '0.14s',
      controlHeight: 36,
      wireframe: false,
    },
    components: {
      Layout: { headerHeight: 56, headerPadding: '0 24px', bodyBg: 'transparent' },
      Table: { cellPaddingBlock: 10, cellPaddingBlockMD: 7, headerBg: dark ? '#1b2829' : '#f0f3f1' },
      // White on the light teal of the dark theme would be under 4.5:1.
      Button: { primaryColor: dark ? '#06201e' : '#ffffff' },
      // The page behind it has the track's own colour: what can be chosen would float without a frame.
      Segmented: { trackBg: dark ? '#0b1314' : '#e6ebe8', itemColor: dark ? '#9fb2af' : '#566668' },
      Card: { bodyPadding: 16, headerFontSize: 14 },
      Descriptions: { labelColor: dark ? '#9fb2af' : '#566668' },
      Tabs: { titleFontSize: 14 },
    },
  };
}
