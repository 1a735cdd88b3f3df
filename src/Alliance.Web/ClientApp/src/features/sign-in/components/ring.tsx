const seats = 12;
const colours = ['#f0b35c', '#7cc5ba', '#cfe8e4', '#5fa79d'];

/** Twelve equal seats around one table; the one in the chair is warm. A picture of the product, drawn and not downloaded. */
export function Ring() {
  return (
    <svg viewBox="0 0 320 320" aria-hidden style={{ width: 'min(320px, 60%)', alignSelf: 'center' }}>
      <circle cx="160" cy="160" r="112" fill="none" stroke="#2b6a66" strokeWidth="1.5" strokeDasharray="2 8" />
      <path d="M160 48a112 112 0 0 1 79 33" fill="none" stroke="#f0b35c" strokeWidth="3" strokeLinecap="round" />
      {Array.from({ length: seats }, (_, i) => {
        const angle = (i / seats) * 2 * Math.PI - Math.PI / 2;
        const [x, y] = [160 + 112 * Math.cos(angle), 160 + 112 * Math.sin(angle)];
        return <circle key={i} cx={x} cy={y} r={i === 0 ? 18 : 10} fill={colours[i === 0 ? 0 : 1 + (i % 3)]} opacity={i === 0 ? 1 : 0.9 - (i / seats) * 0.55} />;
      })}
      <circle cx="160" cy="160" r="34" fill="none" stroke="#cfe8e4" strokeWidth="1.5" opacity=".5" />
    </svg>
  );
}
