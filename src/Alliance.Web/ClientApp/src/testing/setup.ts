import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// What jsdom lacks and Ant Design asks for.
vi.stubGlobal('matchMedia', (query: string) => ({ matches: false, media: query, addEventListener: () => undefined, removeEventListener: () => undefined, addListener: () => undefined, removeListener: () => undefined }));
vi.stubGlobal('ResizeObserver', class { observe() {} unobserve() {} disconnect() {} });

// Tests wait for what they expect, however slow the machine is; only what never comes fails.
configure({ asyncUtilTimeout: 20_000 });

afterEach(() => cleanup());
