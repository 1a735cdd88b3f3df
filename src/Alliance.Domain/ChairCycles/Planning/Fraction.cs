using System.Globalization;
using System.Numerics;

namespace Alliance.Domain.ChairCycles.Planning;

/// <summary>An exact rational number, always reduced, with a positive denominator. The default value is 0.</summary>
/// <remarks>Shares, dues and deviations are fractions so that a bound is kept exactly, never "up to rounding".</remarks>
public readonly record struct Fraction : IComparable<Fraction>, IComparable
{
    private readonly BigInteger _numerator;
    private readonly BigInteger _denominatorLessOne;

    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A fraction's denominator is not zero.");
        }

        var divisor = GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
        {
            divisor = -divisor;
        }

        _numerator = numerator / divisor;
        _denominatorLessOne = (denominator / divisor) - 1;
    }

    public static Fraction Zero => default;

    public static Fraction One => new(1, 1);

    public BigInteger Numerator => _numerator;

    public BigInteger Denominator => _denominatorLessOne + 1;

    public int Sign => _numerator.Sign;

    public static implicit operator Fraction(int value) => new(value, BigInteger.One);

    public static implicit operator Fraction(long value) => new(value, BigInteger.One);

    public static Fraction operator +(Fraction a, Fraction b) =>
        new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Fraction operator -(Fraction a, Fraction b) =>
        new((a.Numerator * b.Denominator) - (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Fraction operator -(Fraction a) => new(-a.Numerator, a.Denominator);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Fraction operator /(Fraction a, Fraction b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    public static Fraction Abs(Fraction a) => a.Sign < 0 ? -a : a;

    public static Fraction Max(Fraction a, Fraction b) => a >= b ? a : b;

    /// <summary>Reads "12/5" or "3", with an optional sign.</summary>
    /// <exception cref="FormatException">The text is not a fraction.</exception>
    public static Fraction Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException("A fraction is written like 12/5 or 3.");

    public static bool TryParse(string? text, out Fraction value)
    {
        value = default;
        if (text is null)
        {
            return false;
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var top = slash < 0 ? text : text[..slash];
        var bottom = slash < 0 ? "1" : text[(slash + 1)..];
        if (!BigInteger.TryParse(top, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var numerator)
            || !BigInteger.TryParse(bottom, NumberStyles.None, CultureInfo.InvariantCulture, out var denominator)
            || denominator.IsZero)
        {
            return false;
        }

        value = new Fraction(numerator, denominator);
        return true;
    }

    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Fraction other => CompareTo(other),
        _ => throw new ArgumentException("A fraction compares with a fraction.", nameof(obj)),
    };

    /// <summary>The nearest double, also when numerator and denominator are far beyond a double's range.</summary>
    public double ToDouble()
    {
        var excess = (int)Math.Max(0, Math.Max(_numerator.GetBitLength(), Denominator.GetBitLength()) - 1000);
        return (double)(_numerator >> excess) / (double)(Denominator >> excess);
    }

    public override string ToString() => Denominator.IsOne
        ? _numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{_numerator}/{Denominator}");

    private static BigInteger GreatestCommonDivisor(BigInteger a, BigInteger b)
    {
        if (a.GetBitLength() > 62 || b.GetBitLength() > 62)
        {
            return BigInteger.GreatestCommonDivisor(a, b);
        }

        // The fast path: almost every due and deviation of a real alliance fits a machine word.
        var (x, y) = (Math.Abs((long)a), Math.Abs((long)b));
        while (y != 0)
        {
            (x, y) = (y, x % y);
        }

        return x;
    }
}
