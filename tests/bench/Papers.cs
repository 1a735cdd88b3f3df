using Alliance.Domain.Votes;
using Alliance.Tests;

namespace Alliance.Bench;

public sealed record PaperAnswer(string Evaluation, string Group);

public sealed record SecretBallot(string Token, string Proof, string Choice, string Group);

/// <summary>What the voters' browsers compute for a secret vote; not part of what is measured.</summary>
public sealed class Papers(int units)
{
    private readonly (string Token, string Blind, string Blinded)[] _papers = [.. Enumerable.Range(0, units).AsParallel().AsOrdered().Select(i =>
    {
        var (token, blind) = (BlindPaper.DeriveKey($"token {i}", ""), BlindPaper.DeriveKey($"blind {i}", ""));
        return (token, blind, BlindVoter.Blinded(token, blind));
    })];

    private readonly PaperAnswer[] _answers = new PaperAnswer[units];

    public string Blinded(int i) => _papers[i].Blinded;

    public void Answered(int i, PaperAnswer? answer) => _answers[i] = answer ?? throw new InvalidOperationException("No paper.");

    public SecretBallot[] Ballots(Func<int, string> choice) =>
        [.. Enumerable.Range(0, units).AsParallel().AsOrdered().Select(i =>
            new SecretBallot(_papers[i].Token, BlindVoter.Proof(_papers[i].Token, _papers[i].Blind, _answers[i].Evaluation), choice(i), _answers[i].Group))];
}
