import { expect, it } from 'vitest';
import { boxText, fit, pointAt, project, zoom } from './map-math';

const points = [
  { longitude: 120.6, latitude: 31.0 },
  { longitude: 121.2, latitude: 31.2 },
];

it('holds every point with room at the edges, north up', () => {
  const box = fit(points, 2)!;
  for (const point of points) {
    const [x, y] = project(point, box, 200, 100);
    expect(x).toBeGreaterThan(5);
    expect(x).toBeLessThan(195);
    expect(y).toBeGreaterThan(5);
    expect(y).toBeLessThan(95);
  }

  expect(project(points[1]!, box, 200, 100)[1]).toBeLessThan(project(points[0]!, box, 200, 100)[1]);
  expect(fit([], 2)).toBeNull();
});

it('comes nearer around a point and keeps its shape', () => {
  const near = zoom(fit(points, 2)!, 0.5, points[0]);
  expect(project(points[0]!, near, 200, 100)).toEqual([100, 50]);
  expect(boxText({ west: 120, south: 30, east: 121, north: 31 })).toBe('120.00000,30.00000,121.00000,31.00000');
});

it('finds the way back from the picture to the place', () => {
  const box = fit(points, 2)!;
  const [x, y] = project(points[1]!, box, 640, 320);
  const back = pointAt(x, y, box, 640, 320);
  expect(back.longitude).toBeCloseTo(121.2, 6);
  expect(back.latitude).toBeCloseTo(31.2, 6);
});
