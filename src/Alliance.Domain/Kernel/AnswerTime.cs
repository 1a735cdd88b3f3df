namespace Alliance.Domain.Kernel;

/// <summary>Days within which an offered match is to be answered, before it lapses. The book of an alliance says how many.</summary>
public static class AnswerTime
{
    public const int Least = 1;
    public const int Usual = 14;
    public const int Most = 90;
}
