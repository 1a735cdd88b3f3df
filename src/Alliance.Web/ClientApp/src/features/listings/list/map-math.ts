export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

export interface Place {
  longitude: number;
  latitude: number;
}

/** Everywhere that an alliance may lie. */
export const China: Box = { west: 73, south: 15, east: 136, north: 54 };

export const boxText = (box: Box): string => [box.west, box.south, box.east, box.north].map((value) => value.toFixed(5)).join(',');

/** At these latitudes a degree of longitude is shorter by this. */
const narrower = (latitude: number): number => Math.cos((latitude * Math.PI) / 180);

export const corners = (box: Box | null | undefined): Place[] =>
  box == null ? [] : [
    { longitude: box.west, latitude: box.south },
    { longitude: box.east, latitude: box.north },
  ];

/** The smallest box of this shape around all points with some room; null when there are none. */
export function fit(points: readonly Place[], ratio: number): Box | null {
  if (points.length === 0) return null;
  const xs = points.map((point) => point.longitude);
  const ys = points.map((point) => point.latitude);
  const [midX, midY] = [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
  const tall = Math.max((Math.max(...ys) - Math.min(...ys)) * 1.2, ((Math.max(...xs) - Math.min(...xs)) * 1.2 * narrower(midY)) / ratio, 0.02);
  const wide = (tall * ratio) / narrower(midY);
  return { west: midX - wide / 2, east: midX + wide / 2, south: midY - tall / 2, north: midY + tall / 2 };
}

/** Nearer or farther, around the middle or around a point. */
export function zoom(box: Box, factor: number, around?: Place): Box {
  const [x, y] = around === undefined ? [(box.west + box.east) / 2, (box.south + box.north) / 2] : [around.longitude, around.latitude];
  const half = Math.min(Math.max(((box.east - box.west) * factor) / 2, 0.002), 40);
  const up = (half * (box.north - box.south)) / (box.east - box.west);
  return { west: x - half, east: x + half, south: y - up, north: y + up };
}

/** Where a place lies in a picture of this size; north is up. */
export const project = (place: Place, box: Box, width: number, height: number): [number, number] => [
  ((place.longitude - box.west) / (box.east - box.west)) * width,
  ((box.north - place.latitude) / (box.north - box.south)) * height,
];

/** The place under a point of the picture: the way back from `project`. */
export const pointAt = (x: number, y: number, box: Box, width: number, height: number): Place => ({
  longitude: box.west + (x / width) * (box.east - box.west),
  latitude: box.north - (y / height) * (box.north - box.south),
});

/** Kilometres to a degree of latitude. */
const degree = 111.32;

/** A round length for the scale of a picture of this width: at most a quarter of it. */
export function scaleOf(box: Box, width: number): { km: number; long: number } {
  const whole = (box.east - box.west) * narrower((box.south + box.north) / 2) * degree;
  const most = whole / 4;
  const ten = 10 ** Math.floor(Math.log10(most));
  const km = ([5, 2, 1].find((step) => step * ten <= most) ?? 1) * ten;
  return { km, long: (km / whole) * width };
}

/** What a dot stands for, as the API asks for it: its middle and how far what was joined to it may lie, in kilometres. */
export function around(point: Place, box: Box): string {
  const step = Math.max((box.east - box.west) / 40, (box.north - box.south) / 40, 1e-4);
  return [point.longitude.toFixed(5), point.latitude.toFixed(5), Math.min(1000, Math.max(0.05, step * degree * Math.SQRT2)).toFixed(3)].join(',');
}
