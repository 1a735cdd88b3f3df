import { screen } from '@testing-library/react';
import { Suspense } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { speak } from '@/lib/i18n';
import { renderAt, serve } from '@/testing/render';
import { AdminPage } from './admin-page';

const session = { person: { id: 'p', name: '王', signInName: 'w', language: 'zh' }, grants: [{ role: 'administrator', target: '' }], units: [], administrator: true, antiforgeryToken: 't' };
const nothing = { items: [], total: 0, page: 1, size: 1, totalIsCapped: false };

beforeEach(() => speak('zh'));

function open(operatorPages?: string) {
  serve({
    'GET /api/session': { ...session, operatorPages: operatorPages ?? null },
    'GET /api/alliances': nothing,
    'GET /api/member-units': nothing,
    'GET /api/people': nothing,
    'GET /health/ready': { status: 'healthy' },
  });
  renderAt('/admin', <Suspense><AdminPage /></Suspense>, '/admin');
}

it('leads to the engine’s own pages where the server names them', async () => {
  open('/cluster/');
  expect(await screen.findByRole('link', { name: /集群监控/ })).toHaveAttribute('href', '/cluster/');
});

it('knows of no such pages where the server names none', async () => {
  open();
  expect(await screen.findByRole('link', { name: /接口文档/ })).toBeInTheDocument();
  expect(screen.queryByText('集群监控')).not.toBeInTheDocument();
});
