import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { App, ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { vi } from 'vitest';

type Answer = unknown | ((request: { url: URL; method: string; body: unknown; headers: Headers }) => unknown);

export interface Asked {
  method: string;
  path: string;
  body: unknown;
  headers: Headers;
}

/** Answers fetch by "METHOD /path"; a Response is given as it is, anything else as JSON. */
export function serve(answers: Record<string, Answer>): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (input: string, init: RequestInit = {}) => {
    const url = new URL(input, 'http://console.test');
    const method = init.method ?? 'GET';
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : init.body;
    const headers = new Headers(init.headers);
    asked.push({ method, path: url.pathname + url.search, body, headers });
    const answer = answers[`${method} ${url.pathname}`];
    const value: unknown = typeof answer === 'function' ? await (answer as (request: object) => unknown)({ url, method, body, headers }) : answer;
    if (value instanceof Response) {
      return value;
    }

    return value === undefined ? refusal(404, 'kernel.not-found') : new Response(JSON.stringify(value), { status: 200 });
  });
  return asked;
}

export function refusal(status: number, code: string, facts: Record<string, string> = {}, detail = '规则不允许', detailEn = 'The rule does not allow it'): Response {
  return new Response(JSON.stringify({ status, code, facts, detail, detailEn }), { status });
}

/** A page as the shell would show it, at a path. */
export function renderAt(path: string, element: ReactNode, pattern = '*') {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const router = createMemoryRouter([{ path: pattern, element }, { path: '*', element: null }], { initialEntries: [path] });
  const view = render(
    <QueryClientProvider client={client}>
      <ConfigProvider theme={{ token: { motion: false } }} button={{ autoInsertSpace: false }}>
        <App>
          <RouterProvider router={router} />
        </App>
      </ConfigProvider>
    </QueryClientProvider>,
  );
  return { ...view, client, router };
}
