using System.Text.RegularExpressions;
using Alliance.Domain.Kernel;

namespace Alliance.Domain.People;

/// <summary>What a person's fields may look like.</summary>
public static partial class PersonShapes
{
    /// <exception cref="ShapeException">Names the field and what is wrong with it.</exception>
    public static PersonalData Check(PersonalData data) => new(
        Shape.Line("name", data.Name, 40),
        Phone(data.Phone),
        Email(data.Email));

    /// <summary>Letters of any script, digits, dots, hyphens and underscores: people sign in with their name in Chinese as well.</summary>
    public static string SignInName(string field, string? value)
    {
        var name = Shape.Line(field, value, 40, 2);
        return name.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or '@') ? name : throw new ShapeException(field, "not-a-sign-in-name");
    }

    /// <exception cref="ShapeException">A role for an alliance, unit or region names it; an administrator's names nothing.</exception>
    public static Grant Check(string field, Role role, string? target) => Shape.Known($"{field}.role", role) switch
    {
        Role.Administrator => string.IsNullOrEmpty(target) ? new Grant(role, "") : throw new ShapeException($"{field}.target", "out-of-range"),
        Role.Supervisor => new Grant(role, Shape.RegionCode($"{field}.target", target)),
        _ => new Grant(role, Shape.Id($"{field}.target", target)),
    };

    private static string? Phone(string? value) =>
        Shape.OptionalLine("phone", value, 30) is not { } phone || PhonePattern().IsMatch(phone) ? Shape.OptionalLine("phone", value, 30) : throw new ShapeException("phone", "not-a-phone");

    private static string? Email(string? value) =>
        Shape.OptionalLine("email", value, 100) is not { } email || EmailPattern().IsMatch(email) ? Shape.OptionalLine("email", value, 100) : throw new ShapeException("email", "not-an-email");

    [GeneratedRegex(@"^\+?[0-9()\- ]{5,30}\z", RegexOptions.None, 100)]
    private static partial Regex PhonePattern();

    [GeneratedRegex(@"^[^@\s]{1,64}@[^@\s]+\.[^@\s.]{2,}\z", RegexOptions.None, 100)]
    private static partial Regex EmailPattern();
}
