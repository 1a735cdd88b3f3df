export interface Dot {
  x: number;
  y: number;
  radius: number;
  /** Null: nothing is written beside it. */
  title: string | null;
}

export interface Label {
  text: string;
  /** From the middle of the dot to where the text begins, or ends where it stands at its left. */
  dx: number;
  anchor: 'start' | 'end';
}

interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const high = 14;
const longest = 10;

export const shorten = (title: string): string => (title.length > longest + 1 ? `${title.slice(0, longest)}…` : title);

/** A little more than it takes at 11 pixels: a Chinese character is as wide as it is high. */
const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 11.5 : 7), 0);

const touch = (a: Area, b: Area): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Names beside their dots, at the right or else the left, as far as there is room: no name covers a dot or another name. O(n²) for n dots. */
export function labels(dots: readonly Dot[], width: number, height: number): (Label | null)[] {
  const taken: Area[] = dots.map(({ x, y, radius }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }));
  return dots.map((dot, own) => {
    if (dot.title === null) return null;
    const text = shorten(dot.title);
    const gap = dot.radius + 4;
    for (const anchor of ['start', 'end'] as const) {
      const left = anchor === 'start' ? dot.x + gap : dot.x - gap - widthOf(text);
      const area: Area = { left, right: left + widthOf(text), top: dot.y - high / 2, bottom: dot.y + high / 2 };
      const inside = area.left >= 0 && area.right <= width && area.top >= 0 && area.bottom <= height;
      if (inside && !taken.some((other, index) => index !== own && touch(area, other))) {
        taken.push(area);
        return { text, dx: anchor === 'start' ? gap : -gap, anchor };
      }
    }
    return null;
  });
}
