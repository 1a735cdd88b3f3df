using System.Net;
using System.Text;
using Alliance.Web.Tests.Kernel;

namespace Alliance.Web.Tests.Attachments;

/// <summary>Papers over HTTP: what is taken, what is refused and by which rule, who may fetch them and how they come.</summary>
public sealed class Papers(WorldServer world) : IClassFixture<WorldServer>
{
    private const string Attachments = $"/api/alliances/{World.Ours}/attachments";

    public static TheoryData<string, byte[], string?> Files => new()
    {
        { "方案.pdf", Samples.Pdf, null },
        { "现场.png", Samples.Png, null },
        { "现场.JPG", Samples.Jpeg, null },
        { "现场.jpeg", Samples.Jpeg, null },
        { "现场.webp", Samples.Webp, null },
        { "方案.docx", Samples.Docx(), null },
        { "车位.xlsx", Samples.Xlsx(), null },
        { "说明.txt", Encoding.UTF8.GetBytes("第一行\n第二行 <b>不是网页</b>"), null },
        { "名单.csv", [0xCD, 0xE2, 0xCC, 0xB2, 0x2C, 0x31, 0x0A], null },
        { "方案.pdf", Samples.Png, "attachment.name-disagrees" },
        { "方案.docx", Samples.Xlsx(), "attachment.name-disagrees" },
        { "说明", Encoding.UTF8.GetBytes("没有扩展名"), "attachment.name-disagrees" },
        { "报表.pdf", Samples.Program, "attachment.is-executable" },
        { "脚本.txt", "#!/bin/sh\nrm -rf /"u8.ToArray(), "attachment.is-executable" },
        { "图标.png", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"u8.ToArray(), "attachment.has-active-content" },
        { "说明.txt", "\n <!DOCTYPE html><script>alert(1)</script>"u8.ToArray(), "attachment.has-active-content" },
        { "说明.txt", [0xEF, 0xBB, 0xBF, .. "<html>"u8], "attachment.has-active-content" },
        { "说明.txt", [0x01, 0x00, 0xFF, 0xFE, 0x80], "attachment.type-not-taken" },
        { "方案.docx", Samples.Docx(more: ("word/vbaProject.bin", "x")), "attachment.has-macros" },
        { "方案.docx", Samples.Docx(more: ("word/activeX/activeX1.bin", "x")), "attachment.has-macros" },
        { "材料.docx", Samples.Zip([("a.exe", "MZ")]), "attachment.is-archive" },
        { "材料.docx", Samples.OldOffice, "attachment.is-archive" },
        { "材料.docx", Samples.Bomb(), "attachment.unfolds-too-far" },
        { "材料.docx", [.. "PK\u0003\u0004"u8, .. new byte[300]], "attachment.is-damaged" },
        { "空.txt", [], "attachment.is-empty" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Papers_are_taken_by_what_is_in_them(string name, byte[] content, string? refused)
    {
        var topic = await TopicAsync();
        var answer = await AttachAsync("delegate", topic, name, content);
        Assert.Equal(refused, answer.Code);
        Assert.Equal(refused is null ? HttpStatusCode.Created : HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(refused is null ? 1 : 0, (await ListAsync("observer", topic)).Json.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("../../etc/passwd.txt")]
    [InlineData("..\\方案.txt")]
    [InlineData("C:方案.txt")]
    [InlineData("方案\u202Etxt.exe.txt")]
    [InlineData(".htaccess")]
    [InlineData("两\n行.txt")]
    [InlineData("")]
    public async Task A_name_that_is_a_path_or_hides_its_ending_is_refused(string name)
    {
        var answer = await AttachAsync("delegate", await TopicAsync(), name, "内容"u8.ToArray());
        Assert.Equal((HttpStatusCode.BadRequest, "name"), (answer.Status, answer.Fact("field")));
    }

    [Fact]
    public async Task Fifty_megabytes_are_taken_and_one_byte_more_is_not()
    {
        var topic = await TopicAsync();
        var content = new byte[50 * 1024 * 1024];
        "%PDF-1.4"u8.CopyTo(content);
        Assert.Equal(HttpStatusCode.Created, (await AttachAsync("delegate", topic, "大.pdf", content)).Status);
        var told = await AttachAsync("delegate", topic, "大.pdf", [.. content, 0]);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "attachment.too-large", "50"), (told.Status, told.Code, told.Fact("limit")));
        var untold = await world.As("delegate").SendAsync(HttpMethod.Post, Where(topic, "大.pdf"), new Unmeasured([.. content, 0]));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "attachment.too-large"), (untold.Status, untold.Code));
        Assert.Equal(1, (await ListAsync("chair", topic)).Json.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_paper_comes_as_data_that_runs_nothing_and_in_parts_if_asked()
    {
        var topic = await TopicAsync();
        var id = (await AttachAsync("delegate", topic, "关于“停车”的方案.pdf", Samples.Pdf)).Json.GetProperty("id").GetString();
        var whole = await world.As("observer").GetAsync($"{Attachments}/{id}/content");
        Assert.Equal((HttpStatusCode.OK, Samples.Pdf.Length), (whole.Status, (int)whole.Message.Content.Headers.ContentLength!));
        Assert.StartsWith("attachment; filename=", whole.Message.Content.Headers.GetValues("Content-Disposition").Single(), StringComparison.Ordinal);
        Assert.StartsWith("sandbox; default-src 'none'", whole.Message.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", whole.Message.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("application/pdf", whole.Message.Content.Headers.ContentType!.MediaType);

        using var wire = new HttpRequestMessage(HttpMethod.Get, $"{Attachments}/{id}/content");
        wire.Headers.Range = new System.Net.Http.Headers.RangeHeaderValue(1, 3);
        var part = await world.As("observer").SendAsync(wire);
        Assert.Equal((HttpStatusCode.PartialContent, "PDF"), (part.Status, part.Text));

        var image = (await AttachAsync("delegate", topic, "现场.png", Samples.Png)).Json.GetProperty("id").GetString();
        Assert.StartsWith("inline", (await world.As("observer").GetAsync($"{Attachments}/{image}/content")).Message.Content.Headers.GetValues("Content-Disposition").Single(), StringComparison.Ordinal);
        var text = (await AttachAsync("delegate", topic, "说明.txt", "文字"u8.ToArray())).Json.GetProperty("id").GetString();
        Assert.Equal("application/octet-stream", (await world.As("observer").GetAsync($"{Attachments}/{text}/content")).Message.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Words_are_shown_of_documents_and_texts()
    {
        var topic = await TopicAsync();
        Assert.Equal("关于夜间停车的调查方案，请讨论\n第二段", await TextAsync(topic, "方案.docx", Samples.Docx()));
        Assert.Equal("【车位】\n小区\t车位数\n外滩\t42", await TextAsync(topic, "车位.xlsx", Samples.Xlsx()));
        Assert.Equal("外滩,1\n", await TextAsync(topic, "名单.csv", [0xCD, 0xE2, 0xCC, 0xB2, 0x2C, 0x31, 0x0A]));
        var pdf = (await AttachAsync("delegate", topic, "方案.pdf", Samples.Pdf)).Json.GetProperty("id").GetString();
        Assert.Equal("attachment.no-preview", (await world.As("chair").GetAsync($"{Attachments}/{pdf}/text")).Code);
    }

    [Fact]
    public async Task No_id_and_no_hash_opens_a_paper_to_those_outside()
    {
        var topic = await TopicAsync();
        var id = (await AttachAsync("delegate", topic, "方案.pdf", Samples.Pdf)).Json.GetProperty("id").GetString();
        var listed = await ListAsync("chair", topic);
        Assert.DoesNotContain("hash", listed.Text, StringComparison.OrdinalIgnoreCase);
        foreach (var path in new[] { $"{Attachments}?ownerKind=topic&ownerId={topic}", $"{Attachments}/{id}/content", $"{Attachments}/{id}/text" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await world.As("stranger").GetAsync(path)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await world.As("stranger").GetAsync(path.Replace(World.Ours, World.Theirs, StringComparison.Ordinal))).Status);
        }

        // The same content, had by somebody else, is another paper: it opens nothing of ours.
        var theirs = (await world.As("stranger").PostAsync($"/api/alliances/{World.Theirs}/topics", new { track = "consult", title = "他们的议题" })).Json.GetProperty("id").GetString();
        Assert.Equal(HttpStatusCode.NotFound, (await AttachAsync("stranger", topic, "方案.pdf", Samples.Pdf, World.Theirs)).Status);
        Assert.Equal(HttpStatusCode.Created, (await AttachAsync("stranger", theirs!, "方案.pdf", Samples.Pdf, World.Theirs)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await AttachAsync("observer", topic, "方案.pdf", Samples.Pdf)).Status);
    }

    [Fact]
    public async Task Who_uploaded_and_the_coordinator_remove_a_paper()
    {
        var topic = await TopicAsync();
        var id = (await AttachAsync("delegate", topic, "方案.pdf", Samples.Pdf)).Json.GetProperty("id").GetString();
        Assert.Equal(HttpStatusCode.Forbidden, (await world.As("chair").DeleteAsync($"{Attachments}/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.As("stranger").DeleteAsync($"{Attachments}/{id}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await world.As("coordinator").DeleteAsync($"{Attachments}/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.As("chair").GetAsync($"{Attachments}/{id}/content")).Status);
    }

    private static string Where(string topic, string name, string alliance = World.Ours) => $"/api/alliances/{alliance}/attachments?ownerKind=topic&ownerId={topic}&name={Uri.EscapeDataString(name)}";

    private async Task<Answer> AttachAsync(string role, string topic, string name, byte[] content, string alliance = World.Ours)
    {
        using var body = new ByteArrayContent(content);
        return await world.As(role).SendAsync(HttpMethod.Post, Where(topic, name, alliance), body);
    }

    private Task<Answer> ListAsync(string role, string topic) => world.As(role).GetAsync($"{Attachments}?ownerKind=topic&ownerId={topic}");

    private async Task<string?> TextAsync(string topic, string name, byte[] content)
    {
        var id = (await AttachAsync("delegate", topic, name, content)).Json.GetProperty("id").GetString();
        return (await world.As("chair").GetAsync($"{Attachments}/{id}/text")).Json.GetProperty("text").GetString();
    }

    private async Task<string> TopicAsync() =>
        (await world.As("coordinator").PostAsync($"/api/alliances/{World.Ours}/topics", new { track = "consult", title = "带材料的议题" })).Json.GetProperty("id").GetString()!;

    /// <summary>A body that does not say how long it is.</summary>
    private sealed class Unmeasured(byte[] content) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(content).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
