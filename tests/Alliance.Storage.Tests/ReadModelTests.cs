using Alliance.Storage.Tests.ChairCycles;
using Alliance.Tests.Databases;
using Xunit;

namespace Alliance.Storage.Tests;

public sealed class ReadModelTests
{
    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Tables_that_lived_through_the_events_equal_tables_made_again_from_the_log(string database)
    {
        await using var stage = await RotationStory.RunningAsync(database);
        await RotationStory.LiveAsync(stage);
        await RotationStory.MergeAsync(stage);
        var lived = await stage.RowsAsync();

        await stage.RebuildAsync();

        Assert.Equal(lived, await stage.RowsAsync());
        Assert.All(
            new[] { "admission_vote", "body_seat", "chair_skip", "chair_swap", "chair_substitution", "hand_over_confirmation", "chair_hand_over", "waiting", "search_gram" },
            table => Assert.Contains(lived, row => row.StartsWith(table + ":", StringComparison.Ordinal)));
    }
}
