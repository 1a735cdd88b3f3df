using Alliance.Storage.Kernel;
using Xunit;

namespace Alliance.Storage.Tests.Kernel;

public sealed class AddressTests
{
    [Theory]
    [InlineData("sqlite:")]
    [InlineData("SQLITE: Data Source=")]
    public async Task A_file_of_sqlite_is_named_with_or_without_saying_that_it_is_the_source(string before)
    {
        var folder = Directory.CreateTempSubdirectory("alliance-address");
        var file = Path.Combine(folder.FullName, "alliance.db");
        await using (var database = Database.Open(before + file))
        {
            Assert.NotEmpty(await new Migrator(database).ApplyAsync());
            Assert.Empty(await new Migrator(database).PendingAsync());
        }

        Assert.True(File.Exists(file));
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/var/alliance.db")]
    [InlineData("mysql:Host=somewhere")]
    public void What_names_no_database_is_refused(string address) => Assert.Throws<ArgumentException>(() => Database.Open(address));
}
