using Alliance.Domain.Kernel;
using Alliance.Grains.Cluster;
using Alliance.Grains.Kernel;
using Alliance.Grains.Tests.Doubles;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Serialization;

namespace Alliance.Grains.Tests.Cluster;

/// <summary>What passes between processes, possibly of two versions.</summary>
public sealed class WireTests
{
    private readonly Serializer _serializer = new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer>();

    [Fact]
    public void A_call_arrives_as_it_was_sent()
    {
        var call = Call.Of(new Envelope(Ledger.Add("item", "文字"), Ledger.Coordinator, "command-1", 7)) with { NotAfter = 42 };
        var arrived = _serializer.Deserialize<Call>(_serializer.SerializeToArray(call))!;
        Assert.Equal((call.Name, call.Body, call.Caller, call.CommandId, call.ExpectedVersion, call.Trace, call.NotAfter), (arrived.Name, arrived.Body, arrived.Caller, arrived.CommandId, arrived.ExpectedVersion, arrived.Trace, arrived.NotAfter));
        var opened = arrived.Open();
        Assert.Equal(Ledger.Add("item", "文字"), opened.Command);
        Assert.Equal(Ledger.Coordinator.Grants, opened.Caller.Grants);
        Assert.Equal(("command-1", 7L), (opened.CommandId, opened.ExpectedVersion));
    }

    [Fact]
    public void An_answer_arrives_with_its_facts()
    {
        var refused = CommandOutcome.Refused(new StreamId("chair-cycle", "c"), ScopeId.OfAlliance("a"), "code", ((Decision.Rejected)Decision.Reject("code", ("name", "值"))).Facts);
        var arrived = _serializer.Deserialize<Answer>(_serializer.SerializeToArray(Answer.Of(refused)))!.Outcome();
        Assert.Equal((false, "code", "值"), (arrived.Accepted, arrived.Code, arrived.Facts["name"]));
    }

    [Fact]
    public void The_names_on_the_wire_do_not_change()
    {
        Assert.Equal("alliance.call", Alias(typeof(Call)));
        Assert.Equal("alliance.answer", Alias(typeof(Answer)));
        Assert.Equal("alliance.aggregate", Alias(typeof(IAggregateGrain)));
        Assert.Equal([0, 1, 2, 3, 4, 5, 6], Ids<Call>("Name", "Body", "Caller", "CommandId", "ExpectedVersion", "Trace", "NotAfter"));
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7], Ids<Answer>("Kind", "Code", "Facts", "Stream", "Version", "Scope", "Position", "Reason"));
    }

    private static string Alias(Type type) => type.GetCustomAttributes(typeof(AliasAttribute), inherit: false).Cast<AliasAttribute>().Single().Alias;

    private static uint[] Ids<T>(params string[] names) =>
        [.. names.Select(n => typeof(T).GetProperty(n)!.GetCustomAttributes(typeof(IdAttribute), inherit: false).Cast<IdAttribute>().Single().Id)];
}
