using System.Net;
using System.Net.Sockets;
using System.Text;
using Alliance.Domain.Calendars;
using Alliance.Domain.Kernel;
using Alliance.Grains.Tests.Doubles;
using Alliance.Grains.Tests.Silo;
using Alliance.Silo.Calendars;
using Alliance.Storage.Calendars;
using Alliance.Storage.Kernel;
using Alliance.Tests.Databases;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alliance.Grains.Tests.Calendars;

public sealed class FeedTests
{
    private const string Busy = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:私事\r\nDTSTART:20260402T020000Z\r\nDTEND:20260402T030000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    private static readonly Caller Delegate = new("hua", [new Grant(Role.Delegate, "unit-a")]);

    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 4, 1, 2, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("93.184.216.34", true)]
    [InlineData("2606:4700::1111", true)]
    public void Only_addresses_of_the_public_internet_are_open(string address, bool open) => Assert.Equal(open, PublicAddress.Is(IPAddress.Parse(address)));

    [Fact]
    public async Task What_lies_within_the_network_is_not_asked()
    {
        using var site = new Site(_ => Calendar(Busy));
        using var reader = new FeedReader(new FeedReaderOptions());
        foreach (var url in new[] { site.Url, site.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal), site.Url.Replace("127.0.0.1", "[::1]", StringComparison.Ordinal) })
        {
            Assert.Equal("private-address", (await Assert.ThrowsAsync<FeedUnreadableException>(() => reader.ReadAsync(url, null, default))).Problem);
        }

        Assert.Equal(0, site.Asked);
    }

    [Theory]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", "http-status")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n", "not-a-web-address")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n", "too-many-redirections")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n", "too-large")]
    public async Task What_cannot_be_read_says_why(string answer, string problem)
    {
        using var site = new Site(_ => answer);
        using var reader = new FeedReader(new FeedReaderOptions(AllowPrivate: true));
        Assert.Equal(problem, (await Assert.ThrowsAsync<FeedUnreadableException>(() => reader.ReadAsync(site.Url, null, default))).Problem);
    }

    [Fact]
    public async Task A_calendar_without_an_end_and_one_that_never_comes_are_given_up()
    {
        using var endless = new Site(_ => "HTTP/1.1 200 OK\r\n\r\n" + new string('x', 300_000));
        using var small = new FeedReader(new FeedReaderOptions(AllowPrivate: true, MaxBytes: 100_000));
        Assert.Equal("too-large", (await Assert.ThrowsAsync<FeedUnreadableException>(() => small.ReadAsync(endless.Url, null, default))).Problem);
        using var silent = new Site(_ => null);
        using var hasty = new FeedReader(new FeedReaderOptions(AllowPrivate: true, TimeoutSeconds: 1));
        Assert.Equal("timeout", (await Assert.ThrowsAsync<FeedUnreadableException>(() => hasty.ReadAsync(silent.Url, null, default))).Problem);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_calendar_elsewhere_is_read_hourly_and_its_failure_is_shown_without_forgetting_what_was_read(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database, migrated: false);
        await using var product = await Product.StartAsync(test.Address, _clock);
        await product.RegisterAsync("unit-a", "甲");
        var answer = Calendar(Busy);
        using var site = new Site(head => head.Contains("If-None-Match: \"v1\"", StringComparison.Ordinal) ? "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n" : answer);
        using var reader = new FeedReader(new FeedReaderOptions(AllowPrivate: true));
        var refresher = new FeedRefresher(product.Get<FeedQueries>(), reader, _clock, NullLogger<FeedRefresher>.Instance);
        await product.DoAsync(new SubscribeCalendar("unit-a", site.Url + "?secret=abc"), Delegate);
        Assert.Equal(1, await refresher.CatchUpAsync());
        Assert.Equal(0, await refresher.CatchUpAsync());
        Assert.Equal(("ok", 1), Feed(await CalendarAsync(product)));
        Assert.Single(await FreeBusyAsync(product));

        _clock.Advance(FeedRefresher.Every);
        Assert.Equal(1, await refresher.CatchUpAsync()); // not changed
        Assert.Equal(2, site.Asked);
        Assert.Single(await FreeBusyAsync(product));

        answer = "HTTP/1.1 500 Oh\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        await product.DoAsync(new SubscribeCalendar("unit-a", site.Url + "?secret=new"), Delegate);
        await refresher.CatchUpAsync();
        var failed = (await CalendarAsync(product))!.Feed!;
        Assert.Equal(("failed", "http-status", "500"), (failed.Status, failed.Problem, failed.Detail));

        await product.DoAsync(new UnsubscribeCalendar("unit-a"), Delegate);
        Assert.Null((await CalendarAsync(product))!.Feed);
        Assert.DoesNotContain("secret", string.Join('\n', (await product.Store.ReadFeedAsync(ScopeId.OfUnit("unit-a"), 0, 100)).Select(e => e.Data)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_weekly_entry_repeats_but_for_the_days_left_out_and_survives_a_rebuild(string database)
    {
        await using var test = await TestDatabase.CreateAsync(database, migrated: false);
        await using var product = await Product.StartAsync(test.Address, _clock);
        await product.RegisterAsync("unit-a", "甲");
        var monday = new DateTimeOffset(2026, 3, 30, 1, 0, 0, TimeSpan.Zero);
        await product.DoAsync(new PutBusyEntry("unit-a", new BusyEntry("e1", "例会", monday, monday.AddHours(2), true, new DateOnly(2026, 4, 20), [new DateOnly(2026, 4, 13)], null, null, null)), Delegate);
        DateOnly[] expected = [new(2026, 3, 30), new(2026, 4, 6), new(2026, 4, 20)];
        Assert.Equal(expected, (await FreeBusyAsync(product)).Select(b => ChinaTime.DateOf(b.From)));
        await new Rebuild(product.Database, product.Get<EventStoreParts>()).RunAsync();
        Assert.Equal(expected, (await FreeBusyAsync(product)).Select(b => ChinaTime.DateOf(b.From)));
    }

    private static (string, int) Feed(UnitCalendar? calendar) => (calendar!.Feed!.Status, calendar.Feed.Events);

    private static Task<UnitCalendar?> CalendarAsync(Product product) => product.Get<CalendarQueries>().GetAsync("unit-a");

    private static Task<IReadOnlyList<BusyItem>> FreeBusyAsync(Product product) =>
        product.Get<CalendarQueries>().FreeBusyAsync("unit-a", new DateTimeOffset(2026, 3, 29, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 5, 30, 0, 0, 0, TimeSpan.Zero));

    private static string Calendar(string text) =>
        $"HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nConnection: close\r\nContent-Length: {Encoding.UTF8.GetByteCount(text)}\r\n\r\n{text}";

    /// <summary>A web site of one answer; none at all keeps the line open.</summary>
    private sealed class Site : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        private readonly Func<string, string?> _answer;

        private int _asked;

        public Site(Func<string, string?> answer)
        {
            _answer = answer;
            _listener.Start();
            _ = ListenAsync();
        }

        public int Asked => _asked;

        public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/calendar.ics";

        public void Dispose() => _listener.Stop();

        private async Task ListenAsync()
        {
            try
            {
                while (true)
                {
                    _ = ServeAsync(await _listener.AcceptTcpClientAsync());
                }
            }
            catch (Exception over) when (over is SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }

        private async Task ServeAsync(TcpClient client)
        {
            using var line = client;
            try
            {
                var buffer = new byte[8192];
                var head = Encoding.ASCII.GetString(buffer, 0, await client.GetStream().ReadAsync(buffer));
                Interlocked.Increment(ref _asked);
                if (_answer(head) is not { } answer)
                {
                    await client.GetStream().CopyToAsync(Stream.Null);
                    return;
                }

                await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(answer));
                client.Client.Shutdown(SocketShutdown.Send);
            }
            catch (Exception over) when (over is IOException or SocketException or ObjectDisposedException)
            {
                // The reader hung up.
            }
        }
    }
}
