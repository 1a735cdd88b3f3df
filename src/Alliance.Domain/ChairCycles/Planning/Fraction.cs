using System.Globalization;
using System.Numerics;

namespace Alliance.Domain.ChairCycles.Planning;

/// <summary>An exact rational number with a positive denominator. The default value is 0.</summary>
/// <remarks>
/// Shares, dues and deviations are fractions so that a bound is kept exactly, never "up to rounding". What is read is always reduced;
/// numbers of thousands of digits (shares of many different denominators that change often) are reduced only when they are read,
/// since reducing costs the square of their length and comparing does not need it.
/// </remarks>
public readonly struct Fraction : IComparable<Fraction>, IComparable, IEquatable<Fraction>
{
    private const long LongBits = 2048;

    private readonly BigInteger _numerator;
    private readonly BigInteger _denominatorLessOne;
    private readonly bool _unreduced;

    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A fraction's denominator is not zero.");
        }

        if (denominator.Sign < 0)
        {
            (numerator, denominator) = (-numerator, -denominator);
        }

        _unreduced = denominator.GetBitLength() > LongBits && !numerator.IsZero;
        var divisor = _unreduced ? BigInteger.One : GreatestCommonDivisor(numerator, denominator);
        _numerator = numerator / divisor;
        _denominatorLessOne = (denominator / divisor) - 1;
    }

    public static Fraction Zero => default;

    public static Fraction One => new(1, 1);

    public BigInteger Numerator => _unreduced ? _numerator / BigInteger.GreatestCommonDivisor(_numerator, Below) : _numerator;

    public BigInteger Denominator => _unreduced ? Below / BigInteger.GreatestCommonDivisor(_numerator, Below) : Below;

    private BigInteger Below => _denominatorLessOne + 1;

    public int Sign => _numerator.Sign;

    public static implicit operator Fraction(int value) => new(value, BigInteger.One);

    public static implicit operator Fraction(long value) => new(value, BigInteger.One);

    public static Fraction operator +(Fraction a, Fraction b) =>
        new((a._numerator * b.Below) + (b._numerator * a.Below), a.Below * b.Below);

    public static Fraction operator -(Fraction a, Fraction b) =>
        new((a._numerator * b.Below) - (b._numerator * a.Below), a.Below * b.Below);

    public static Fraction operator -(Fraction a) => new(-a._numerator, a.Below);

    public static Fraction operator *(Fraction a, Fraction b) => new(a._numerator * b._numerator, a.Below * b.Below);

    public static Fraction operator /(Fraction a, Fraction b) => new(a._numerator * b.Below, a.Below * b._numerator);

    public static bool operator ==(Fraction a, Fraction b) => a.Equals(b);

    public static bool operator !=(Fraction a, Fraction b) => !a.Equals(b);

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

    public bool Equals(Fraction other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    public int CompareTo(Fraction other) => _denominatorLessOne == other._denominatorLessOne
        ? _numerator.CompareTo(other._numerator)
        : (_numerator * other.Below).CompareTo(other._numerator * Below);

    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Fraction other => CompareTo(other),
        _ => throw new ArgumentException("A fraction compares with a fraction.", nameof(obj)),
    };

    /// <summary>The nearest double, also when numerator and denominator are far beyond a double's range.</summary>
    public double ToDouble()
    {
        var excess = (int)Math.Max(0, Math.Max(_numerator.GetBitLength(), Below.GetBitLength()) - 1000);
        return (double)(_numerator >> excess) / (double)(Below >> excess);
    }

    public override string ToString() => Denominator is { IsOne: false } denominator
        ? string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{denominator}")
        : Numerator.ToString(CultureInfo.InvariantCulture);

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
