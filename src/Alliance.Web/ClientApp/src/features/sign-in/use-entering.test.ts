import { expect, it } from 'vitest';
import { safeBack } from './use-entering';

it.each(['/alliances/bund/rotation?at=3', '/'])('goes back to %s', (path) => expect(safeBack(path)).toBe(path));
it.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', '', null])('never goes to %s', (path) => expect(safeBack(path)).toBe('/'));
