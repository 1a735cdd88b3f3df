import { expect, it } from 'vitest';
import { around, boxText, fit, pointAt, project, scaleOf, zoom } from './map-math';

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

it('has a scale of a round length, at most a quarter of the picture', () => {
  const { km, long } = scaleOf({ west: 120, east: 121, south: 31, north: 31.6 }, 960);
  expect(km).toBe(20);
  expect(long).toBeGreaterThan(190);
  expect(long).toBeLessThanOrEqual(240);
  expect(scaleOf({ west: 121, east: 121.004, south: 31, north: 31.002 }, 360).km).toBeCloseTo(0.05);
});

it('asks for what one dot stands for by its middle and how far that reaches', () => {
  const place = { longitude: 121.1, latitude: 31.15 };
  expect(around(place, { west: 121, east: 121.4, south: 31, north: 31.2 })).toBe('121.10000,31.15000,1.574');
  expect(around(place, { west: 121.1, east: 121.1001, south: 31.15, north: 31.1501 })).toBe('121.10000,31.15000,0.050');
});
