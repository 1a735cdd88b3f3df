using Alliance.Domain.Kernel;
using Microsoft.AspNetCore.Identity;

namespace Alliance.Web.Session;

/// <summary>At least ten characters, not a common one, not the sign-in name. Nothing else: length is what protects (NIST SP 800-63B).</summary>
public sealed class PasswordRules : IPasswordValidator<SignInAccount>
{
    public const int MinLength = 10;
    public const int MaxLength = 200;

    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "1234567890", "0123456789", "12345678901", "123456789012", "0987654321", "1111111111", "0000000000", "8888888888", "6666666666", "1qaz2wsx3edc",
        "qwertyuiop", "qwerty12345", "qwerty1234", "asdfghjkl1", "asdfghjkl;", "abcdefghij", "abc1234567", "abcd123456", "a123456789", "aa12345678",
        "password12", "password123", "password1234", "passw0rd123", "p@ssw0rd123", "passwordpassword", "iloveyou123", "administrator", "admin12345", "admin123456",
        "letmein1234", "welcome123", "welcome1234", "woaini1314", "woaini520", "5201314520", "1314520520", "woaini5201314", "qq123456789", "zxcvbnm123",
        "q1w2e3r4t5", "1q2w3e4r5t", "1q2w3e4r5t6y", "qazwsxedcr", "qazwsx1234", "changeme123", "test123456", "shanghai123", "shanghai2024", "shanghai2025",
    };

    /// <exception cref="ShapeException">Names the field and what is wrong.</exception>
    public static string Check(string field, string? password, string? signInName)
    {
        var text = password ?? "";
        return text.Length < MinLength ? throw new ShapeException(field, text.Length == 0 ? "required" : "too-short", $"{MinLength}")
            : text.Length > MaxLength ? throw new ShapeException(field, "too-long", $"{MaxLength}")
            : Common.Contains(text) || text.Distinct().Count() < 4 ? throw new ShapeException(field, "too-common")
            : string.Equals(text, signInName, StringComparison.OrdinalIgnoreCase) ? throw new ShapeException(field, "contains-name")
            : text.Any(char.IsControl) ? throw new ShapeException(field, "control-character")
            : text;
    }

    public Task<IdentityResult> ValidateAsync(UserManager<SignInAccount> manager, SignInAccount user, string? password)
    {
        try
        {
            Check("password", password, user.Row.SignInName);
            return Task.FromResult(IdentityResult.Success);
        }
        catch (ShapeException wrong)
        {
            return Task.FromResult(IdentityResult.Failed(new IdentityError { Code = wrong.Problem, Description = wrong.Message }));
        }
    }
}
