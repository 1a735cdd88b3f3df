import { expect, it } from 'vitest';
import { nameOfAgent } from './agent';

it.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0', 'Edge', 'Windows'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1', 'Safari', 'iOS'],
  ['Mozilla/5.0 (Linux; Android 14; HUAWEI) AppleWebKit/537.36 Chrome/114.0 Mobile Safari/537.36 MicroMessenger/8.0.50', 'WeChat', 'Android'],
])('names the browser and the system of %s', (agent, browser, system) => {
  expect(nameOfAgent(agent)).toEqual({ browser, system });
});

it('names no program that describes itself otherwise', () => {
  expect(nameOfAgent('curl/8.5.0')).toBeNull();
  expect(nameOfAgent(null)).toBeNull();
});
