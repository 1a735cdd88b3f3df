using System.Reflection;
using Alliance.Domain.Kernel;
using Alliance.Web.Kernel;

namespace Alliance.Web.Tests.Kernel;

public sealed class SentencesSpeak
{
    public static TheoryData<string> Codes => [.. new[] { typeof(KernelCodes).Assembly, typeof(Sentences).Assembly }
        .SelectMany(a => a.GetTypes())
        .Where(t => t.Name.EndsWith("Codes", StringComparison.Ordinal) || t.Name == "InvalidCode")
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.NonPublic))
        .Where(f => f is { IsLiteral: true } && f.FieldType == typeof(string))
        .Select(f => (string)f.GetRawConstantValue()!)
        .Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_a_sentence_in_both_languages(string code) => Assert.True(Sentences.Has(code), $"No sentence for {code}");

    [Fact]
    public void A_wrong_field_is_named_in_the_readers_language()
    {
        var problem = Problem.InvalidField("members[3].share", "not-a-fraction");
        Assert.Equal(400, problem.Status);
        Assert.StartsWith("份额应是", problem.Detail, StringComparison.Ordinal);
        Assert.StartsWith("The share must be", problem.DetailEn, StringComparison.Ordinal);
    }

    [Fact]
    public void No_sentence_shows_a_placeholder_or_an_internal_code()
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var code in Sentences.Codes)
        {
            Assert.DoesNotContain('{', Sentences.Chinese(code, facts));
            Assert.DoesNotContain('{', Sentences.English(code, facts));
        }
    }
}
