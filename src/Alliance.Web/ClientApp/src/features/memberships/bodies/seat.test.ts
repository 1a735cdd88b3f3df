import { describe, expect, it } from 'vitest';
import { withSeat } from './seat';

const matrix = { bodies: [], rows: [{ unitId: 'u', unitName: '甲', seats: [{ bodyId: 'b', leads: false }] }, { unitId: 'v', unitName: '乙', seats: [] }] };

describe('a seat shown at once', () => {
  it('is taken, made to lead, and given up', () => {
    expect(withSeat(matrix, 'v', 'b', { leads: false }).rows[1]!.seats).toEqual([{ bodyId: 'b', leads: false }]);
    expect(withSeat(matrix, 'u', 'b', { leads: true }).rows[0]!.seats).toEqual([{ bodyId: 'b', leads: true }]);
    expect(withSeat(matrix, 'u', 'b', null).rows[0]!.seats).toEqual([]);
  });

  it('leaves all others alone', () => expect(withSeat(matrix, 'u', 'c', { leads: false }).rows[0]!.seats).toHaveLength(2));
});
